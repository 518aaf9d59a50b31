package dev.perennial.jsonlines;

import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.Row.Form;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The rows of JSON lines. The header stands in line 0, where a file has none. A broken line is one flawed row. */
public final class JsonRows implements RowSource {

    private static final int MOST_NAMES = 16_384;
    private static final int LONGEST_SHOWN = 1 << 16;

    private final Lines lines;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final long[] lineOf;
    private boolean headerIsNext;

    /** @param names all that the objects have, see {@link #names} */
    public JsonRows(Reader in, List<String> names, long fromLine) throws IOException {
        this.lines = new Lines(in);
        this.names = List.copyOf(names);
        this.lineOf = new long[names.size()];
        this.headerIsNext = fromLine < 1;
        for (String name : names) {
            positions.put(name, positions.size());
        }
        while (lines.number() < fromLine - 1 && lines.next()) {
            // passed over
        }
    }

    /** All names of the objects in the order in which they first appear: each object may leave some out. */
    public static List<String> names(Reader in) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (Lines lines = new Lines(in)) {
            List<String> ofLine = new ArrayList<>();
            while (lines.next()) {
                if (!lines.isTooLong() && !lines.isBlank()) {
                    addNames(lines, ofLine, names);
                }
            }
        }
        if (names.isEmpty()) {
            throw new UnreadableFile("has no line that is a JSON object; write each row as one object in one line");
        }
        return List.copyOf(names);
    }

    private static void addNames(Lines line, List<String> ofLine, Set<String> names) {
        ofLine.clear();
        try {
            JsonLine.read(line, (name, value) -> ofLine.add(name));
        } catch (JacksonException broken) {
            return;
        }
        names.addAll(ofLine);
        if (names.size() > MOST_NAMES) {
            throw new UnreadableFile("has objects of more than " + MOST_NAMES
                    + " different names; what differs from row to row must be a value, not a name");
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (headerIsNext) {
            headerIsNext = false;
            return new Row(0, names, null);
        }
        while (lines.next()) {
            if (!lines.isBlank()) {
                Row row = row();
                if (row.flaw() != null || !row.isBlank()) {
                    return row;
                }
            }
        }
        return null;
    }

    private Row row() {
        if (lines.isTooLong()) {
            return broken(Form.TOO_LONG, "The line is longer than " + Lines.LONGEST + " characters; shorten it.");
        }
        String[] fields = new String[names.size()];
        Arrays.fill(fields, "");
        try {
            JsonLine.read(lines, (name, value) -> {
                Integer position = positions.get(name);
                if (position != null && lineOf[position] == lines.number()) {
                    throw JsonLine.twice(name, value);
                }
                if (position != null) {
                    lineOf[position] = lines.number();
                    fields[position] = JsonLine.text(value);
                }
            });
        } catch (JacksonException broken) {
            return broken(
                    Form.BAD_JSON,
                    "The line is not one JSON object (column " + column(broken) + ": " + broken.getOriginalMessage()
                            + "); correct it.");
        }
        return new Row(lines.number(), Arrays.asList(fields), unreadable(fields));
    }

    private @Nullable Flaw unreadable(String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].indexOf('\uFFFD') >= 0) {
                return new Flaw(
                        Form.BAD_ENCODING,
                        "The value of " + names.get(i)
                                + " holds a character that cannot be read in the file's encoding;"
                                + " save the file as UTF-8.");
            }
        }
        return null;
    }

    private Row broken(Form form, String reason) {
        return new Row(lines.number(), List.of(lines.start(LONGEST_SHOWN)), new Flaw(form, reason));
    }

    private static int column(JacksonException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
