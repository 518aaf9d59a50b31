package dev.perennial.meaning;

import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.sheet.UnreadableFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what: as the feed says, else by our own name, else by a usual synonym. What nobody claims is
 * kept as a custom field.
 */
final class Header {

    /** Our own columns in a file of rejects that was corrected and dropped again. */
    private static final Set<String> OURS = Set.of("line", "reject_code", "reject_reason");

    private final List<String> written;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Integer, String> others = new LinkedHashMap<>();

    private Header(List<String> written) {
        this.written = written;
    }

    /** Throws {@link UnreadableFile} when a column that every row needs is not there, or there twice. */
    static Header of(Feed feed, List<String> fields) {
        Header header = new Header(fields.stream().map(String::strip).toList());
        header.assign(feed);
        header.keepOthers();
        header.require(feed);
        return header;
    }

    int width() {
        return written.size();
    }

    /** Where a canonical column stands, from 0; -1 when the file has none. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** What the file calls it. */
    String written(Column column) {
        int position = position(column.name());
        return position < 0 ? column.name() : written.get(position);
    }

    /** The custom fields by their position. */
    Map<Integer, String> others() {
        return others;
    }

    private void assign(Feed feed) {
        Set<Integer> taken = new HashSet<>();
        Collection<Column> columns = feed.kind().columns();
        Map<String, String> mapped = feed.settings().columns();
        columns.forEach(column -> assign(column, find(mapped.get(column.name()), taken), taken));
        columns.forEach(column -> assign(column, find(column.name(), taken), taken));
        for (int position = 0; position < written.size(); position++) {
            for (String column : Synonyms.of(written.get(position))) {
                if (!taken.contains(position) && feed.kind().column(column).isPresent()) {
                    assign(feed.kind().column(column).orElseThrow(), position, taken);
                }
            }
        }
    }

    private void assign(Column column, int position, Set<Integer> taken) {
        if (position >= 0 && positions.putIfAbsent(column.name(), position) == null) {
            taken.add(position);
        }
    }

    private int find(@Nullable String name, Set<Integer> taken) {
        if (name == null) {
            return -1;
        }
        List<Integer> found = new ArrayList<>();
        for (int position = 0; position < written.size(); position++) {
            if (!taken.contains(position) && isSame(written.get(position), name)) {
                found.add(position);
            }
        }
        if (found.size() > 1) {
            throw new UnreadableFile("has the column '" + name + "' twice (columns " + (found.get(0) + 1) + " and "
                    + (found.get(1) + 1) + "); rename or remove one of them");
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private static boolean isSame(String header, String name) {
        String key = Synonyms.key(name);
        return key.isEmpty() ? header.equals(name) : Synonyms.key(header).equals(key);
    }

    private void keepOthers() {
        boolean corrected = written.contains("reject_code");
        Set<String> names = new HashSet<>();
        for (int position = 0; position < written.size(); position++) {
            String name = written.get(position).isEmpty() ? "column " + (position + 1) : written.get(position);
            boolean ours = corrected && OURS.contains(name);
            if (!positions.containsValue(position) && !ours) {
                others.put(position, names.add(name) ? name : name + " (" + (position + 1) + ")");
            }
        }
    }

    private void require(Feed feed) {
        for (Column column : feed.kind().columns()) {
            if (column.required() || feed.settings().required().contains(column.name())) {
                requireOne(feed, column.name());
            }
        }
        switch (feed.kind()) {
            case INQUIRIES -> requireOne(feed, "email", "phone", "last_name", "first_name", "full_name");
            case ACTIVITIES -> requireOne(feed, "email", "lead");
            case SUPPRESSIONS -> requireOne(feed, "email", "domain");
            default -> {}
        }
    }

    private void requireOne(Feed feed, String... names) {
        for (String name : names) {
            if (position(name) >= 0 || feed.settings().constants().containsKey(name)) {
                return;
            }
        }
        throw new UnreadableFile("has no column for " + String.join(" or ", names) + "; its header is: " + shown()
                + ". Name the right one under columns: in jobs/10-intake/feeds/" + feed.name()
                + ".yaml, or correct the file");
    }

    private String shown() {
        String all = String.join(", ", written);
        return all.length() <= 200 ? all : all.substring(0, 200) + "...";
    }
}
