package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.feed.Feeds;
import dev.perennial.header.ReadColumn;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.night.Night;
import dev.perennial.sheet.UnreadableFile;
import dev.perennial.trial.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows what the intake would make of a file. */
record DryRun(Home home, Night night, PrintWriter out, PrintWriter err) {

    private static final int SAFETY_STOP = 4;
    private static final int LONGEST_SHOWN = 70;

    /** @param named the feed to try, also if its pattern does not fit; nothing for the one that claims the file */
    int of(Path file, @Nullable String named) {
        if (!Files.isRegularFile(file)) {
            throw new UsageError("There is no file " + file + ".");
        }
        try {
            Trial trial = Trial.of(file, feed(file, named), night.zone(), night.endsAt());
            tell(file, trial);
            return trial.isHeld() ? SAFETY_STOP : 0;
        } catch (UnreadableFile unreadable) {
            err.println("perennial: The file " + file.getFileName() + " " + unreadable.getMessage()
                    + ". It would be refused.");
            return Failures.FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Feed feed(Path file, @Nullable String named) {
        Problems problems = new Problems();
        Feeds feeds = FeedFiles.read(home, problems);
        problems.throwIfAny();
        if (named != null) {
            return feeds.named(named)
                    .orElseThrow(
                            () -> new UsageError("There is no feed " + named + ". They are " + names(feeds.all())));
        }
        List<Feed> claiming = feeds.claiming(String.valueOf(file.getFileName()));
        if (claiming.size() == 1) {
            return claiming.get(0);
        }
        throw new UsageError(
                claiming.isEmpty()
                        ? "No feed claims a file named " + file.getFileName()
                                + ". Name the feed to try with --feed, or write one: perennial feed suggest " + file
                        : "The feeds " + names(claiming) + " all claim " + file.getFileName()
                                + "; make their files: patterns narrower.");
    }

    private static String names(List<Feed> feeds) {
        return String.join(", ", feeds.stream().map(Feed::name).toList());
    }

    private void tell(Path file, Trial trial) {
        out.println(file.getFileName() + ": feed " + trial.feed().name() + " ("
                + trial.feed().kind().label() + "), " + form(trial));
        out.println();
        trial.columns().forEach(this::tell);
        trial.feed()
                .settings()
                .constants()
                .forEach((column, value) -> out.printf("  %-16s = %-24s where a row says nothing%n", column, value));
        tellRows(trial);
        out.println();
        out.printf(
                "%,d rows read = %,d accepted + %,d rejected + %,d repeated%n",
                trial.read(), trial.accepted(), trial.rejected(), trial.repeated());
        trial.rejects()
                .forEach(row -> out.println("  line " + row.row().line() + ": " + row.code() + " " + row.reason()));
        if (trial.rejected() > trial.rejects().size()) {
            out.printf("  and %,d more%n", trial.rejected() - trial.rejects().size());
        }
        if (trial.isHeld()) {
            out.println("The whole file would be held: " + trial.feed().limits() + ".");
        }
        out.println("Nothing was written. Repeats were looked for within this file only.");
    }

    private static String form(Trial trial) {
        return switch (trial.form().kind()) {
            case CSV ->
                "CSV in " + trial.form().encoding() + " with "
                        + (trial.form().delimiter() == '\t'
                                ? "tabs"
                                : "'" + trial.form().delimiter() + "'")
                        + " between columns";
            case XLSX -> "a workbook";
            case JSONL -> "JSON lines";
        };
    }

    private void tell(ReadColumn column) {
        String name = switch (column.origin()) {
            case CUSTOM -> "(custom field)";
            case LEFT_OUT -> "(left out)";
            default -> column.name();
        };
        String why = switch (column.origin()) {
            case FEED -> "the feed says so";
            case NAME -> "it is our name";
            case SYNONYM -> "a usual header";
            case CUSTOM -> "kept as it is";
            case LEFT_OUT -> "nobody asks for it";
        };
        out.printf("  %-16s <- %-23s %s%n", name, shown(column.header()), why);
    }

    private void tellRows(Trial trial) {
        if (trial.first().isEmpty()) {
            return;
        }
        out.println();
        out.println("The first rows as they are understood:");
        for (Accepted row : trial.first()) {
            out.println("  line " + row.row().line());
            for (Map.Entry<String, Object> value : new TreeMap<>(row.values()).entrySet()) {
                out.printf("    %-14s %s%n", value.getKey(), shown(String.valueOf(value.getValue())));
            }
        }
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
