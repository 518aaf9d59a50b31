package dev.perennial.form;

import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads files as the intake does, and packs some. */
public final class AnyFile {

    private AnyFile() {}

    public static List<Row> rows(Path file) throws IOException {
        return rows(file, Form.of(file, Format.UNKNOWN));
    }

    static List<Row> rows(Path file, Form form) throws IOException {
        return rows(file, form, form.headerRow());
    }

    static List<Row> rows(Path file, Form form, long fromLine) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowSource source = form.open(file, fromLine)) {
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Such as {@code 2 [Ada, 36]}. */
    static List<String> shown(Path file) throws IOException {
        return shown(rows(file));
    }

    static List<String> shown(List<Row> rows) {
        return rows.stream().map(row -> row.line() + " " + row.fields()).toList();
    }

    static List<Row.@Nullable Form> flaws(List<Row> rows) {
        List<Row.@Nullable Form> flaws = new ArrayList<>();
        rows.forEach(row -> flaws.add(
                row.flaw() == null ? null : Objects.requireNonNull(row.flaw()).form()));
        return flaws;
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Names and contents in turn. */
    public static byte[] zip(Object... entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
