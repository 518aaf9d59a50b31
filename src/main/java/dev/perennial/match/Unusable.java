package dev.perennial.match;

/** What was given to match cannot be used as it is; the message says why and what to do. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unusable(String message) {
        super(message);
    }
}
