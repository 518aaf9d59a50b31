package dev.perennial.sheet;

/** A file, or the rest of it, cannot be read as rows; the message says why and what to do, ready to follow the file's name. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableFile(String message) {
        super(message);
    }
}
