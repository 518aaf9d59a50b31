package dev.perennial.proposal;

import dev.perennial.form.Form;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a file.
 *
 * @param headerRow the line that holds the header; 0 where a file has none
 */
record FileSample(String name, Form form, int headerRow, List<String> header, List<List<String>> rows) {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_LINES_ABOVE = 10;

    /** Throws {@link UnreadableFile}. */
    static FileSample of(Path file) throws IOException {
        Form form = Form.of(file, Format.UNKNOWN);
        List<Row> rows = new ArrayList<>();
        try (RowSource source = form.open(file, form.headerRow())) {
            for (Row row = source.next(); row != null && rows.size() <= MOST_ROWS; row = source.next()) {
                if (row.flaw() == null) {
                    rows.add(row);
                }
            }
        }
        if (rows.isEmpty()) {
            throw new UnreadableFile("is empty; name one that has a header and rows");
        }
        int header = form.headerRow() == 0 ? 0 : headerAmong(rows);
        return new FileSample(
                String.valueOf(file.getFileName()),
                form,
                form.headerRow() == 0 ? 0 : (int) rows.get(header).line(),
                rows.get(header).fields().stream().map(String::strip).toList(),
                rows.subList(header + 1, rows.size()).stream().map(Row::fields).toList());
    }

    /** Titles and remarks above a header fill fewer columns than it does. */
    private static int headerAmong(List<Row> rows) {
        int candidates = Math.min(MOST_LINES_ABOVE, rows.size());
        long widest = 0;
        for (Row row : rows.subList(0, candidates)) {
            widest = Math.max(widest, filled(row));
        }
        for (int row = 0; row < candidates; row++) {
            if (filled(rows.get(row)) * 3 > widest * 2) {
                return row;
            }
        }
        return 0;
    }

    private static long filled(Row row) {
        return row.fields().stream().filter(field -> !field.isBlank()).count();
    }

    /** The values of a column that are not blank; none of a column that is not there. */
    List<String> values(int position) {
        return rows.stream()
                .filter(row -> position >= 0 && position < row.size())
                .map(row -> row.get(position).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
