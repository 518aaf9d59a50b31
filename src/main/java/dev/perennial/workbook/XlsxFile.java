package dev.perennial.workbook;

import dev.perennial.config.NewFile;
import dev.perennial.sheet.Formula;
import dev.perennial.sheet.RowsToWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet of texts that appears under its name only when it is whole; any number of rows in flat memory. */
public record XlsxFile(Path path, String sheet) {

    private static final int ROWS_HELD = 500;
    private static final int LONGEST_CELL = 32_767;

    /** Throws when the folder cannot be written or is full. */
    public void write(RowsToWrite rows) {
        new NewFile(path).writeOfNight(bytes -> {
            Workbook workbook = new Workbook(bytes, "Perennial", null);
            Worksheet cells = workbook.newWorksheet(sheet);
            int[] row = new int[1];
            rows.to(fields -> {
                for (int column = 0; column < fields.size(); column++) {
                    cells.inlineString(row[0], column, Formula.defused(cut(fields.get(column))));
                }
                row[0]++;
                flush(cells, row[0]);
            });
            workbook.finish();
        });
    }

    private static void flush(Worksheet cells, int row) {
        if (row % ROWS_HELD == 0) {
            try {
                cells.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Spreadsheet programs take a file with a longer text for damaged. */
    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 3) + "...";
    }
}
