package dev.perennial.feed;

import dev.perennial.clean.MailLists;
import dev.perennial.config.FileName;
import dev.perennial.sheet.Format;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/** One source of files. */
public final class Feed {

    private static final long SMALL_FILE_ROWS = 10;
    private static final String ZIP = ".zip";
    private static final List<String> ADDED = List.of(".rejects.csv", ".gz", ZIP);
    private static final List<String> REPLACED = List.of(".csv", ".tsv", ".txt", ".jsonl");

    private final String name;
    private final FeedSettings settings;
    private final MailLists mailLists;
    private final PathMatcher files;

    Feed(String name, FeedSettings settings, MailLists mailLists) {
        this.name = name;
        this.settings = settings;
        this.mailLists = mailLists;
        this.files = FileSystems.getDefault()
                .getPathMatcher("glob:" + settings.files().toLowerCase(Locale.ROOT));
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return settings.kind();
    }

    public Format format() {
        return settings.format();
    }

    public FeedSettings settings() {
        return settings;
    }

    /** Which mailboxes are no person's own. */
    public MailLists mailLists() {
        return mailLists;
    }

    /** What its rows are from when they do not say so themselves. */
    public String source() {
        String source = settings.source();
        return source == null ? name : source;
    }

    /** Also packed, with the ending that packing adds or puts in place of the file's, and as its corrected rejects. */
    public boolean claims(String fileName) {
        String name = FileName.safe(fileName).toLowerCase(Locale.ROOT);
        return matches(name)
                || ADDED.stream().anyMatch(ending -> name.endsWith(ending) && claims(without(ending, name)))
                || (name.endsWith(ZIP) && REPLACED.stream().anyMatch(ending -> matches(without(ZIP, name) + ending)));
    }

    private boolean matches(String name) {
        return files.matches(Path.of(name));
    }

    private static String without(String ending, String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /** Whether a file with so many bad rows may be used, as far as the number alone tells. */
    public boolean toleratesRejects(long rejected) {
        return rejected <= settings.limits().rejects();
    }

    /** Whether a file with so many bad rows among all may be used. */
    public boolean tolerates(long rejected, long rows) {
        return toleratesRejects(rejected)
                && (rows <= SMALL_FILE_ROWS || rejected <= settings.limits().rejectShare() * rows);
    }

    /** The limits in words, for the person whose file was held. */
    public String limits() {
        return String.format(
                Locale.ROOT,
                "at most %d rows and %.0f %% of a file may be bad (limits in jobs/10-intake/feeds/%s.yaml)",
                settings.limits().rejects(),
                settings.limits().rejectShare() * 100,
                name);
    }
}
