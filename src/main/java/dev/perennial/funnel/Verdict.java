package dev.perennial.funnel;

/** What became of one row that sales sent, in words for the answer file. */
record Verdict(Result result, String reason) {

    /** Done now; done before; or not done. */
    enum Result {
        ACCEPTED,
        ALREADY,
        REFUSED
    }

    static Verdict accepted(String reason) {
        return new Verdict(Result.ACCEPTED, reason);
    }

    static Verdict already(String reason) {
        return new Verdict(Result.ALREADY, reason);
    }

    static Verdict refused(String reason) {
        return new Verdict(Result.REFUSED, reason);
    }
}
