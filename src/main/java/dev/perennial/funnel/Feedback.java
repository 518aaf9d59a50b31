package dev.perennial.funnel;

import java.time.Instant;

/** One answer of a rep about one lead; empty text where nothing was said. */
record Feedback(
        long feedback,
        long file,
        long line,
        String leadRef,
        String rep,
        Action action,
        Instant at,
        String reason,
        String outcome) {

    /** What reps can say. */
    enum Action {
        ACCEPT("accept"),
        REJECT("reject"),
        CONTACT("contact"),
        RETURN("return"),
        CLOSE_LOST("close-lost"),
        CLAIM("claim");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        static Action of(String word) {
            for (Action action : values()) {
                if (action.word.equals(word)) {
                    return action;
                }
            }
            throw new IllegalArgumentException("Nobody can '" + word + "' a lead.");
        }
    }
}
