package dev.perennial.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was written.
 *
 * @param line the physical line of the file in which the row starts, from 1; in a workbook the number of the row
 * @param flaw why the fields cannot be trusted, or nothing
 */
public record Row(long line, List<String> fields, @Nullable Flaw flaw) {

    /** What is wrong with the form of a row. */
    public enum Form {
        BAD_QUOTE,
        BAD_ENCODING,
        TOO_LONG,
        TOO_MANY_COLUMNS,
        BAD_JSON,
        BAD_CELL
    }

    /** In plain words what is wrong and what to do. */
    public record Flaw(Form form, String reason) {}

    /** Whether no field holds anything to be seen. */
    public boolean isBlank() {
        for (int column = 0; column < fields.size(); column++) {
            if (!fields.get(column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** How many characters are held. */
    public long size() {
        long size = 0;
        for (String field : fields) {
            size += field.length();
        }
        return size;
    }
}
