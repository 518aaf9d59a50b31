package dev.perennial.query;

import dev.perennial.database.AsText;
import dev.perennial.sheet.Formula;
import org.jspecify.annotations.Nullable;

/** A value of the database in a file that people open. */
public final class Cell {

    private Cell() {}

    /** Harmless in a spreadsheet: what would be taken for a formula begins with an apostrophe. */
    public static String csv(@Nullable Object value) {
        return Formula.defused(AsText.of(value));
    }
}
