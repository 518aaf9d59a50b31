package dev.perennial.trial;

import dev.perennial.feed.Feed;
import dev.perennial.feed.Kind;
import dev.perennial.form.Form;
import dev.perennial.header.ReadColumn;
import dev.perennial.meaning.Meaning;
import dev.perennial.meaning.Verdict;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What the intake would make of a file, if it knew no other. */
public final class Trial {

    private static final int MOST_SHOWN = 3;
    private static final int MOST_REJECTS_SHOWN = 20;
    /** A row of these under a known key is a newer state of the thing, unless it says the same. */
    private static final Set<Kind> LATEST = EnumSet.of(Kind.OPPORTUNITIES, Kind.COSTS);

    private final Feed feed;
    private final Form form;
    private final List<ReadColumn> columns;
    private final List<Accepted> first = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private final SeenKeys seen = new SeenKeys();
    private long accepted;
    private long rejected;
    private long repeated;

    private Trial(Feed feed, Form form, List<ReadColumn> columns) {
        this.feed = feed;
        this.form = form;
        this.columns = columns;
    }

    /**
     * Reads the whole file. Throws {@link UnreadableFile}.
     *
     * @param zone of times without one, where the feed names none
     * @param now what lies well after it is in the future
     */
    public static Trial of(Path file, Feed feed, ZoneId zone, Instant now) throws IOException {
        Form form = Form.of(file, feed.format());
        try (RowSource rows = form.open(file, form.headerRow())) {
            Meaning meaning = Meaning.of(feed, rows.header(), zone, now);
            Trial trial = new Trial(feed, form, meaning.columns());
            for (Row row = rows.next(); row != null; row = rows.next()) {
                trial.add(meaning.of(row));
            }
            return trial;
        }
    }

    private void add(Verdict verdict) {
        if (verdict instanceof Accepted row) {
            String key = LATEST.contains(feed.kind()) ? row.key() + new TreeMap<>(row.values()) : row.key();
            if (!seen.add(key)) {
                repeated++;
                return;
            }
            accepted++;
            if (first.size() < MOST_SHOWN) {
                first.add(row);
            }
        } else if (verdict instanceof Rejected row) {
            rejected++;
            if (rejects.size() < MOST_REJECTS_SHOWN) {
                rejects.add(row);
            }
        }
    }

    public Feed feed() {
        return feed;
    }

    public Form form() {
        return form;
    }

    /** What each column of the file is taken for. */
    public List<ReadColumn> columns() {
        return columns;
    }

    /** The first rows that can be used. */
    public List<Accepted> first() {
        return first;
    }

    /** The first rows that cannot. */
    public List<Rejected> rejects() {
        return rejects;
    }

    public long accepted() {
        return accepted;
    }

    public long rejected() {
        return rejected;
    }

    /** Rows that the file itself brought before. */
    public long repeated() {
        return repeated;
    }

    public long read() {
        return accepted + rejected + repeated;
    }

    /** Whether the whole file would be held for its bad rows. */
    public boolean isHeld() {
        return !feed.tolerates(rejected, read());
    }
}
