package dev.perennial.config;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there as a whole or not at all: written under another name, then renamed.
 *
 * @param named whether somebody named it on the command line: a pipe or a device is then written to and stays what it is. A night
 *     waits for no reader
 */
public record NewFile(Path path, boolean named) {

    public NewFile(Path path) {
        this(path, false);
    }

    public static NewFile named(Path path) {
        return new NewFile(path, true);
    }

    @FunctionalInterface
    public interface Content<T> {
        void write(T out) throws IOException;
    }

    /** In UTF-8; half of a character that needs two is written as a question mark. */
    public void write(Content<Writer> content) throws IOException {
        writeBytes(bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
        });
    }

    public void writeBytes(Content<OutputStream> content) throws IOException {
        Path target = path.toAbsolutePath().normalize();
        if (named && Files.exists(target) && !Files.isRegularFile(target)) {
            writeTo(target, content);
            return;
        }
        Files.createDirectories(target.getParent());
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        writeTo(unfinished, content);
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeTo(Path file, Content<OutputStream> content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.write(out);
        }
    }

    /** As {@link #writeBytes}, for files of a night: what keeps it from being written is said in words. */
    public void writeOfNight(Content<OutputStream> content) {
        try {
            writeBytes(content);
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    why(e), e instanceof UncheckedIOException u ? u.getCause() : (IOException) e);
        }
    }

    private String why(Exception e) {
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return "Cannot write " + path + " (" + reason + "). Make room or allow writing there, and run the night again.";
    }
}
