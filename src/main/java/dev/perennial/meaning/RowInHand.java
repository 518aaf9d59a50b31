package dev.perennial.meaning;

import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row while it is cleaned and checked: what is known of it so far, and what is wrong with it. */
final class RowInHand {

    private static final int LONGEST_REASON = 500;

    private final Row row;
    /** So that the columns of a usual row need no second table. */
    private static final int USUAL_TABLE = 64;

    private final Map<String, Object> values = new HashMap<>(USUAL_TABLE);
    private final StringBuilder reasons = new StringBuilder(0);
    private Map<String, String> custom = Map.of();
    private @Nullable RejectCode code;

    RowInHand(Row row) {
        this.row = row;
    }

    /** What stands at a position; nothing when the row ends before it. */
    String field(int position) {
        return position >= 0 && position < row.fields().size() ? row.fields().get(position) : "";
    }

    int width() {
        return row.fields().size();
    }

    void put(String name, Object value) {
        if (!"".equals(value)) {
            values.put(name, value);
        }
    }

    void remove(String name) {
        values.remove(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    /** The text of that name, or nothing. */
    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** Something that the tables have no column for, or that could not be understood and is kept for people. */
    void keep(String header, String text) {
        if (custom.isEmpty()) {
            custom = new LinkedHashMap<>();
        }
        custom.put(header, text);
    }

    Map<String, String> custom() {
        return custom;
    }

    /** The first thing that is wrong gives the code; all of them are told. */
    void reject(RejectCode why, String reason) {
        if (code == null) {
            code = why;
        }
        reasons.append(reasons.isEmpty() ? "" : " ").append(reason);
    }

    boolean isRejected() {
        return code != null;
    }

    Rejected rejected() {
        String reason = reasons.length() <= LONGEST_REASON
                ? reasons.toString()
                : reasons.substring(0, LONGEST_REASON - 3) + "...";
        return new Rejected(row, code == null ? RejectCode.BAD_VALUE : code, reason);
    }

    Accepted accepted(String key) {
        return new Accepted(row, key, values);
    }
}
