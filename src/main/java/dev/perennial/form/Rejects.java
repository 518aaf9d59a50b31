package dev.perennial.form;

import java.util.ArrayList;
import java.util.List;

/** How a row is written that is handed back to be corrected: its own columns, then ours, then what is too much of it. */
public final class Rejects {

    public static final List<String> COLUMNS = List.of("line", "reject_code", "reject_reason");

    private Rejects() {}

    public static List<String> header(List<String> original) {
        return row(original, original.size(), COLUMNS);
    }

    /** @param width of the header; a row that is too short is filled up, so that our columns stand under their names */
    public static List<String> row(List<String> original, int width, List<String> ours) {
        List<String> row = new ArrayList<>(Math.max(width, original.size()) + ours.size());
        for (int column = 0; column < Math.max(width, original.size()); column++) {
            row.add(column < original.size() ? original.get(column) : "");
        }
        row.addAll(width, ours);
        return row;
    }
}
