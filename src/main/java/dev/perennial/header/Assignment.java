package dev.perennial.header;

import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.header.ReadColumn.Origin;
import dev.perennial.sheet.UnreadableFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which header stands for which of our columns: as the feed says, else by our own name, else by a usual synonym. */
final class Assignment {

    private final List<String> written;
    private final List<String> keys;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();

    private Assignment(List<String> written) {
        this.written = written;
        this.keys = written.stream().map(Synonyms::key).toList();
    }

    /** Throws {@link UnreadableFile} when a column is there twice. */
    static Assignment of(Feed feed, List<String> written) {
        Assignment assignment = new Assignment(written);
        Collection<Column> columns = feed.kind().columns();
        Map<String, String> mapped = feed.settings().columns();
        columns.forEach(column -> assignment.byName(column.name(), mapped.get(column.name()), Origin.FEED));
        columns.forEach(column -> assignment.byName(column.name(), column.name(), Origin.NAME));
        for (int position = 0; position < written.size(); position++) {
            assignment.bySynonym(position, feed);
        }
        assignment.wholeName();
        return assignment;
    }

    /** From 0; -1 when the file has no such column. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Our name of what stands there; nothing when it is none of our columns. */
    @Nullable
    String columnAt(int position) {
        return columns.get(position);
    }

    Origin origin(String column) {
        return origins.getOrDefault(column, Origin.LEFT_OUT);
    }

    private void byName(String column, @Nullable String header, Origin origin) {
        if (header == null) {
            return;
        }
        int found = -1;
        for (int position = 0; position < written.size(); position++) {
            if (!columns.containsKey(position) && isSame(position, header)) {
                if (found >= 0) {
                    throw twice(header, found, position);
                }
                found = position;
            }
        }
        if (found >= 0) {
            assign(column, found, origin);
        }
    }

    private boolean isSame(int position, String header) {
        String key = Synonyms.key(header);
        return key.isEmpty()
                ? written.get(position).equals(header)
                : keys.get(position).equals(key);
    }

    private void assign(String column, int position, Origin origin) {
        if (!columns.containsKey(position) && positions.putIfAbsent(column, position) == null) {
            columns.put(position, column);
            origins.put(column, origin);
        }
    }

    private void bySynonym(int position, Feed feed) {
        for (String column : Synonyms.ofKey(keys.get(position))) {
            if (feed.kind().column(column).isPresent()) {
                refuseTwin(column, position);
                assign(column, position, Origin.SYNONYM);
            }
        }
    }

    /** Of two columns under one name nobody can tell which one is meant. */
    private void refuseTwin(String column, int position) {
        int before = position(column);
        boolean bySynonym = before >= 0 && before != position && origin(column) == Origin.SYNONYM;
        if (bySynonym && keys.get(before).equals(keys.get(position))) {
            throw twice(written.get(position), before, position);
        }
    }

    private static UnreadableFile twice(String name, int first, int second) {
        return new UnreadableFile("has the column '" + name + "' twice (columns " + (first + 1) + " and " + (second + 1)
                + "); rename or remove one of them");
    }

    /** Where a first name stands without a last one, under a word that also means the whole, it is the whole. */
    private void wholeName() {
        String only = positions.containsKey("first_name") ? "first_name" : "last_name";
        boolean alone = positions.containsKey("first_name") != positions.containsKey("last_name");
        int position = position(only);
        if (position >= 0
                && alone
                && origin(only) == Origin.SYNONYM
                && !positions.containsKey("full_name")
                && Synonyms.ofKey(keys.get(position)).contains("full_name")) {
            positions.remove(only);
            columns.remove(position);
            assign("full_name", position, Origin.SYNONYM);
        }
    }
}
