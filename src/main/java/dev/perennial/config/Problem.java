package dev.perennial.config;

/** Something in a file that must be put right, and where: line and column count from 1, 0 stands for the whole file. */
public record Problem(String file, int line, int column, String message) {

    public static Problem inWholeFile(String file, String message) {
        return new Problem(file, 0, 0, message);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
}
