package dev.perennial.form;

import dev.perennial.sheet.Formula;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file of rejects as they were before we wrote them: without our columns, with their formulas. */
final class CorrectedRows implements RowSource {

    private static final Pattern HEADER =
            Pattern.compile("(^|[^\\r\\n])\"?line\"?(.)\"?reject_code\"?\\2\"?reject_reason\"?\\2*\\s*?(\\R|\\z)");

    private final RowSource written;
    private final int width;

    private CorrectedRows(RowSource written, int width) {
        this.written = written;
        this.width = width;
    }

    static boolean isHeaderIn(String start) {
        return HEADER.matcher(start).find();
    }

    static RowSource of(Form form, Path file, long fromLine) throws IOException {
        try (RowSource header = form.openAsWritten(file, form.headerRow())) {
            return new CorrectedRows(form.openAsWritten(file, fromLine), width(header.next()));
        }
    }

    private static int width(@Nullable Row header) {
        int width = header == null ? -1 : Collections.lastIndexOfSubList(header.fields(), Rejects.COLUMNS);
        if (width < 0) {
            throw new UnreadableFile("was a file of rejected rows, but " + Rejects.COLUMNS
                    + " do not stand side by side in its header; put them back there, or take them out");
        }
        return width;
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (Row row = written.next(); row != null; row = written.next()) {
            Row original = new Row(row.line(), original(row.fields()), row.flaw());
            if (original.flaw() != null || !original.isBlank()) {
                return original;
            }
        }
        return null;
    }

    /** What a row had more than its header stands behind our columns. */
    private List<String> original(List<String> fields) {
        List<String> original = new ArrayList<>(fields.size());
        for (int column = 0; column < fields.size(); column++) {
            if (column < width || column >= width + Rejects.COLUMNS.size()) {
                original.add(Formula.restored(fields.get(column)));
            }
        }
        while (original.size() > width && original.get(original.size() - 1).isEmpty()) {
            original.remove(original.size() - 1);
        }
        return original;
    }

    @Override
    public void close() throws IOException {
        written.close();
    }
}
