package dev.perennial.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A CSV file in UTF-8 that appears under its name only when it is whole. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** Writes the rows that {@code rows} hands to its consumer; throws when the folder cannot be written or is full. */
    public static void write(Path file, char delimiter, Consumer<Consumer<? super Iterable<String>>> rows) {
        write(file, delimiter, false, rows);
    }

    /** @param marked begins with a byte order mark, for readers who would expect another encoding */
    public static void write(
            Path file, char delimiter, boolean marked, Consumer<Consumer<? super Iterable<String>>> rows) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                if (marked) {
                    out.write(BYTE_ORDER_MARK);
                }
                CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(delimiter)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out);
                rows.accept(csv::writeRecord);
                csv.flush();
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    why(file, e), e instanceof UncheckedIOException u ? u.getCause() : (IOException) e);
        }
    }

    private static String why(Path file, Exception e) {
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return "Cannot write " + file + " (" + reason + "). Make room or allow writing there, and run the night again.";
    }
}
