package dev.perennial.header;

import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.feed.Kind;
import dev.perennial.header.ReadColumn.Origin;
import dev.perennial.sheet.UnreadableFile;
import java.util.ArrayList;
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
public final class Header {

    /** Our own columns in a file of rejects that was corrected and dropped again. */
    private static final Set<String> OURS = Set.of("line", "reject_code", "reject_reason");

    private final Feed feed;
    private final List<String> written;
    private final Assignment assignment;
    private final Map<Integer, String> others = new LinkedHashMap<>();

    private Header(Feed feed, List<String> written) {
        this.feed = feed;
        this.written = written;
        this.assignment = Assignment.of(feed, written);
    }

    /** Throws {@link UnreadableFile} when a column that every row needs is not there, or there twice. */
    public static Header of(Feed feed, List<String> fields) {
        Header header = unchecked(feed, fields);
        header.require();
        return header;
    }

    /** Of a file that may lack a needed column. */
    public static Header unchecked(Feed feed, List<String> fields) {
        Header header = new Header(feed, fields.stream().map(String::strip).toList());
        header.keepOthers();
        return header;
    }

    public int width() {
        return written.size();
    }

    /** Where a canonical column stands, from 0; -1 when the file has none. */
    public int position(String column) {
        return assignment.position(column);
    }

    /** What the file calls it. */
    public String written(Column column) {
        int position = position(column.name());
        return position < 0 ? column.name() : written.get(position);
    }

    /** The custom fields by their position. */
    public Map<Integer, String> others() {
        return others;
    }

    /** What became of each column of the file, in its order. */
    public List<ReadColumn> columns() {
        List<ReadColumn> columns = new ArrayList<>();
        for (int position = 0; position < written.size(); position++) {
            columns.add(column(position, assignment.columnAt(position)));
        }
        return columns;
    }

    private ReadColumn column(int position, @Nullable String name) {
        if (name != null) {
            return new ReadColumn(position, written.get(position), name, assignment.origin(name));
        }
        boolean kept = feed.kind() == Kind.INQUIRIES && others.containsKey(position);
        return new ReadColumn(
                position,
                written.get(position),
                kept ? others.getOrDefault(position, "") : "",
                kept ? Origin.CUSTOM : Origin.LEFT_OUT);
    }

    private void keepOthers() {
        boolean corrected = written.contains("reject_code");
        Set<String> names = new HashSet<>();
        for (int position = 0; position < written.size(); position++) {
            String name = written.get(position).isEmpty() ? "column " + (position + 1) : written.get(position);
            boolean ours = corrected && OURS.contains(name);
            if (assignment.columnAt(position) == null && !ours) {
                others.put(position, names.add(name) ? name : name + " (" + (position + 1) + ")");
            }
        }
    }

    private void require() {
        for (Column column : feed.kind().columns()) {
            if (column.required() || feed.settings().required().contains(column.name())) {
                requireOne(column.name());
            }
        }
        switch (feed.kind()) {
            case INQUIRIES -> requireOne("email", "phone", "last_name", "first_name", "full_name");
            case ACTIVITIES -> requireOne("email", "lead");
            case SUPPRESSIONS -> requireOne("email", "domain");
            default -> {}
        }
    }

    private void requireOne(String... names) {
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
