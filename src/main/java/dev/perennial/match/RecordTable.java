package dev.perennial.match;

import dev.perennial.form.Form;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file of records to match: its columns, and its rows as often as they are asked for. */
public final class RecordTable {

    private static final Set<String> ID_NAMES =
            Set.of("id", "rec_id", "record_id", "record", "recid", "unique_id", "uid", "row_id");

    private final Path file;
    private final Form form;
    private final List<String> columns;
    private final @Nullable String idColumn;
    private final String source;

    /** One record: what stands in each column, and the number it is known by. */
    public record Entry(String id, Map<String, String> cells) {

        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private RecordTable(Path file, Form form, List<String> columns, @Nullable String idColumn, String source) {
        this.file = file;
        this.form = form;
        this.columns = columns;
        this.idColumn = idColumn;
        this.source = source;
    }

    /** @param idColumn which column names the records, or nothing to look for one called id, rec_id or record */
    public static RecordTable open(Path file, @Nullable String idColumn) {
        if (!Files.isReadable(file)) {
            throw new Unusable("Cannot read " + file + ". Check the name and who may read it.");
        }
        try {
            Form form = Form.of(file, Format.UNKNOWN);
            List<String> columns = header(file, form);
            String id = idColumn != null
                    ? named(columns, idColumn, file)
                    : columns.stream()
                            .filter(column -> ID_NAMES.contains(column.toLowerCase(Locale.ROOT)))
                            .findFirst()
                            .orElse(null);
            return new RecordTable(file, form.withHeader(columns), columns, id, "");
        } catch (UnreadableFile e) {
            throw new Unusable(file + " " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<String> header(Path file, Form form) throws IOException {
        try (RowSource rows = form.open(file, form.headerRow())) {
            Row header = rows.next();
            if (header == null) {
                throw new Unusable(file + " is empty. It needs a first line that names its columns.");
            }
            List<String> names = header.fields().stream().map(String::strip).toList();
            Set<String> different =
                    names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
            if (different.size()
                    < names.stream().filter(name -> !name.isEmpty()).count()) {
                throw new Unusable(file + " has two columns of one name in its first line. Rename one of them.");
            }
            return names;
        }
    }

    /** The column of this name, in whatever case it was typed. */
    static String named(List<String> columns, String wanted, Path file) {
        Optional<String> exact = columns.stream().filter(wanted::equals).findFirst();
        return exact.or(() -> columns.stream().filter(wanted::equalsIgnoreCase).findFirst())
                .orElseThrow(() -> new Unusable(
                        file + " has no column '" + wanted + "'. It has: " + String.join(", ", columns) + "."));
    }

    /** The same records, known by their lines. */
    RecordTable byLines() {
        return new RecordTable(file, form, columns, null, source);
    }

    /** The same records, with this before the name of each. */
    RecordTable named(String before) {
        return new RecordTable(file, form, columns, idColumn, before);
    }

    public List<String> columns() {
        return columns;
    }

    public Path file() {
        return file;
    }

    public Optional<String> idColumn() {
        return Optional.ofNullable(idColumn);
    }

    /**
     * In the order of the file; throws {@link Unusable} for a row that cannot be read. A character that was lost before the file
     * was written counts as a blank, as any other that is no letter.
     */
    public void forEach(Consumer<Entry> taker) {
        try (RowSource rows = form.open(file, form.headerRow())) {
            rows.next();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                taker.accept(entry(row));
            }
        } catch (UnreadableFile e) {
            throw new Unusable(file + " " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Entry entry(Row row) {
        Row.Flaw flaw = row.flaw();
        if (flaw != null && flaw.form() != Row.Form.BAD_ENCODING) {
            throw new Unusable(file + ":" + row.line() + ": " + flaw.reason());
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.fields().size()); i++) {
            String cell = row.fields().get(i).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        String id = idColumn == null ? Long.toString(row.line()) : cells.getOrDefault(idColumn, "");
        return new Entry(source + (id.isEmpty() ? "line " + row.line() : id), cells);
    }
}
