package dev.perennial.request;

/** What sales is told about one request. */
record Answer(Result result, String reason) {

    enum Result {
        ACCEPTED,
        ALREADY,
        REFUSED
    }

    static Answer accepted(String reason) {
        return new Answer(Result.ACCEPTED, reason);
    }

    static Answer already(String reason) {
        return new Answer(Result.ALREADY, reason);
    }

    static Answer refused(String reason) {
        return new Answer(Result.REFUSED, reason);
    }
}
