package dev.perennial.meaning;

import dev.perennial.sheet.Row;
import java.util.Map;

/** What became of one row: every row gets exactly one. */
public sealed interface Verdict {

    /** The row as it was written. */
    Row row();

    /**
     * A row that can be used.
     *
     * @param key what makes it the same row when it comes again: the source's own id, else a hash of its content
     * @param values by the names of the table's columns; texts, numbers, instants, dates, booleans; none is empty
     */
    record Accepted(Row row, String key, Map<String, Object> values) implements Verdict {}

    /** A row that a person must correct; the reason says what is wrong and what to do, for all that is wrong. */
    record Rejected(Row row, RejectCode code, String reason) implements Verdict {}
}
