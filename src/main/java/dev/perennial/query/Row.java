package dev.perennial.query;

import dev.perennial.database.AsText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a table, asked by the names of its columns. */
public record Row(List<String> columns, List<@Nullable Object> cells) {

    /** As it is written; nothing for none. */
    public String text(String column) {
        return AsText.of(cells.get(columns.indexOf(column)));
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    public boolean is(String column, String text) {
        return text(column).equals(text);
    }

    /** Zero for none. */
    public BigDecimal number(String column) {
        return has(column) ? new BigDecimal(text(column)) : BigDecimal.ZERO;
    }

    /** For templates and charts: numbers as they are, all else as text; what is none is left out. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                values.put(columns.get(i), cell instanceof Number ? cell : AsText.of(cell));
            }
        }
        return values;
    }
}
