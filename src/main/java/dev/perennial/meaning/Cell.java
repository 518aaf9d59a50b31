package dev.perennial.meaning;

import dev.perennial.clean.Text;
import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.feed.Kind;
import dev.perennial.header.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a file has the value of one column, and what holds where it says nothing: found out once for all of its rows. */
final class Cell {

    private final Column column;
    private final int position;
    private final String header;
    private final boolean required;
    private final String constant;
    private final Map<String, String> words;
    private final boolean spareable;

    private Cell(Column column, Feed feed, Header header) {
        this.column = column;
        this.position = header.position(column.name());
        this.header = header.written(column);
        this.required = column.required() || feed.settings().required().contains(column.name());
        this.constant = feed.settings().constants().getOrDefault(column.name(), "");
        this.words = new HashMap<>();
        feed.settings()
                .values()
                .getOrDefault(column.name(), Map.of())
                .forEach((word, meaning) -> words.put(word(word), meaning));
        this.spareable = column.type() == Column.Type.PHONE && feed.kind() == Kind.INQUIRIES && !required;
    }

    /** In the order in which they are cleaned; without the columns that no row can say anything about. */
    static List<Cell> of(Feed feed, Header header) {
        return feed.kind().columns().stream()
                .map(column -> new Cell(column, feed, header))
                .filter(Cell::canSaySomething)
                .toList();
    }

    private boolean canSaySomething() {
        return position >= 0 || required || !constant.isBlank() || words.containsKey("");
    }

    Column column() {
        return column;
    }

    /** The name under which the value goes on. */
    String stored() {
        return column.stored();
    }

    int position() {
        return position;
    }

    /** What the file calls the column. */
    String header() {
        return header;
    }

    boolean isRequired() {
        return required;
    }

    /** Whether a row is as good or as bad whatever stands there, once it has an address; a missing value is no such case. */
    boolean isSpareable() {
        return spareable;
    }

    /** What the row means there: its own words translated, else the constant; blank when it says nothing. */
    String meant(RowInHand row) {
        String written = row.field(position);
        String meant = words.isEmpty() ? written : words.getOrDefault(word(written), written);
        return meant.isBlank() ? constant : meant;
    }

    private static String word(String written) {
        return Text.line(written).toLowerCase(Locale.ROOT);
    }
}
