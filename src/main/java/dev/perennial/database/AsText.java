package dev.perennial.database;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a value of the database is written for people and their programs. */
public final class AsText {

    private AsText() {}

    /** Instants in UTC with Z, dates ISO, numbers plain, nothing for none. */
    public static String of(@Nullable Object value) {
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
}
