package dev.perennial.reading;

import dev.perennial.sheet.Row;
import java.util.List;

/**
 * Some rows of a file in their order, as they were written.
 *
 * @param nextLine where the rows behind them begin; {@link OpenFile#END} when there are none
 */
record WrittenRows(List<Row> rows, long nextLine) {

    boolean isLast() {
        return nextLine == OpenFile.END;
    }
}
