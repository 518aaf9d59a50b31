package dev.perennial.query;

import dev.perennial.database.Utc;
import dev.perennial.sheet.Formula;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a value of the database is written for people and their programs. */
public final class Cell {

    private Cell() {}

    /** Instants in UTC with Z, dates ISO, numbers plain, nothing for none. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDateTime utc) {
            return Utc.at(utc).toString();
        }
        if (value instanceof Date date) {
            return date.toLocalDate().toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** As {@link #text}, harmless in a spreadsheet: what would be taken for a formula begins with an apostrophe. */
    public static String csv(@Nullable Object value) {
        return Formula.defused(text(value));
    }
}
