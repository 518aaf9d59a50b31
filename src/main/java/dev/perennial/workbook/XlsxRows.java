package dev.perennial.workbook;

import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, each as wide as its header at least; the line of a row is its number. */
public final class XlsxRows implements RowSource {

    private final OpenWorkbook workbook;
    private final Cells cells;
    private final long headerRow;
    private final long fromRow;
    private int width;

    /**
     * @param sheet by its name; the first one that people see when there is none
     * @param headerRow the first row that may hold the header
     * @param fromRow the first wanted row; those before it are passed over
     */
    public XlsxRows(Path file, @Nullable String sheet, int headerRow, long fromRow) throws IOException {
        this.workbook = OpenWorkbook.of(file);
        this.headerRow = headerRow;
        this.fromRow = fromRow;
        try {
            this.cells = workbook.cells(sheet);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (cells.nextRow()) {
            boolean isWanted = cells.row() >= fromRow;
            if (cells.row() >= headerRow && (isWanted || width == 0)) {
                Row row = row();
                if (row.flaw() != null || !row.isBlank()) {
                    width = width == 0 ? row.fields().size() : width;
                    if (isWanted) {
                        return row;
                    }
                }
            }
        }
        return null;
    }

    private Row row() throws IOException {
        List<String> fields = new ArrayList<>(width);
        Flaw flaw = null;
        while (cells.next()) {
            put(cells.text(), cells.column(), fields);
            flaw = flaw == null ? cells.flaw() : flaw;
        }
        while (fields.size() < width) {
            fields.add("");
        }
        return new Row(cells.row(), fields, flaw);
    }

    /** Empty cells may be left out. */
    private static void put(String text, int column, List<String> fields) {
        while (fields.size() < column) {
            fields.add("");
        }
        if (fields.size() == column) {
            fields.add(text);
        } else {
            fields.set(column, text);
        }
    }

    @Override
    public void close() throws IOException {
        try (OpenWorkbook closedLast = workbook) {
            cells.close();
        }
    }
}
