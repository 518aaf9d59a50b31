package dev.perennial.answer;

/** What became of one row that sales sent, in words for the answer file. */
public record Answer(Result result, String reason) {

    /** Done now; done before; or not done. */
    public enum Result {
        ACCEPTED,
        ALREADY,
        REFUSED
    }

    public static Answer accepted(String reason) {
        return new Answer(Result.ACCEPTED, reason);
    }

    public static Answer already(String reason) {
        return new Answer(Result.ALREADY, reason);
    }

    public static Answer refused(String reason) {
        return new Answer(Result.REFUSED, reason);
    }
}
