package dev.perennial.cli;

/** The command cannot be meant as it was typed; the message says what to type instead. Exit code 2. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
