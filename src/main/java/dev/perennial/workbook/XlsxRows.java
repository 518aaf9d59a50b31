package dev.perennial.workbook;

import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, each as wide as its header at least; the line of a row is its number. */
public final class XlsxRows implements RowSource {

    private final OpenWorkbook workbook;
    private final CellText text;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final long headerRow;
    private final long fromRow;
    private long number;
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
            this.text = new CellText(workbook.has1904Dates());
            this.stream = workbook.sheet(sheet).openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException broken) {
            workbook.close();
            throw OpenWorkbook.damaged(broken);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (Row row = read(); row != null; row = read()) {
            if (row.line() >= headerRow && (row.flaw() != null || !row.isBlank())) {
                width = width == 0 ? row.fields().size() : width;
                if (row.line() >= fromRow) {
                    return row;
                }
            }
        }
        return null;
    }

    private @Nullable Row read() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (ExcelReaderException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException
                | NumberFormatException broken) {
            throw OpenWorkbook.damaged(broken);
        }
    }

    /** Some programs leave the numbers of the rows out. */
    private Row row(org.dhatim.fastexcel.reader.Row row) {
        number = Math.max(number + 1, row.getRowNum());
        if (number < headerRow) {
            return new Row(number, List.of(), null);
        }
        List<String> fields = new ArrayList<>(Math.max(width, row.getCellCount()));
        Flaw flaw = null;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            fields.add(cell == null ? "" : text.of(cell));
            flaw = cell == null || flaw != null ? flaw : text.flaw(cell);
        }
        while (fields.size() < width) {
            fields.add("");
        }
        return new Row(number, fields, flaw);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
