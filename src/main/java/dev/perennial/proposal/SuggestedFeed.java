package dev.perennial.proposal;

import dev.perennial.clean.YesNo;
import dev.perennial.config.Home;
import dev.perennial.feed.Column;
import dev.perennial.feed.Column.Type;
import dev.perennial.feed.Kind;
import dev.perennial.form.Form;
import dev.perennial.header.ReadColumn;
import dev.perennial.header.ReadColumn.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of a first feed for a file, with a remark wherever a person should look. */
public final class SuggestedFeed {

    private static final int MOST_WORDS = 20;
    private static final int MOST_LEFT_SHOWN = 12;

    private final FileSample file;
    private final Guess guess;
    private final List<String> lines = new ArrayList<>();

    private SuggestedFeed(FileSample file, Guess guess) {
        this.file = file;
        this.guess = guess;
    }

    /** Throws {@link dev.perennial.sheet.UnreadableFile}. */
    public static String of(Path file, Home home) throws IOException {
        FileSample sample = FileSample.of(file);
        SuggestedFeed feed = new SuggestedFeed(sample, Guess.of(sample, home));
        feed.write();
        return String.join("\n", feed.lines) + "\n";
    }

    /** A name for its file. */
    public static String name(Path file) {
        return FileNames.feed(String.valueOf(file.getFileName()));
    }

    private void write() {
        lines.add("# Suggested from " + comment(file.name()) + " and its first "
                + file.rows().size()
                + " rows. Look it through, then try it: perennial run intake --dry-run --file FILE");
        lines.add("kind: " + guess.kind().label());
        lines.add("files: " + Yaml.text(FileNames.pattern(file.name())));
        if (guess.kind() == Kind.INQUIRIES) {
            lines.add("source: " + Yaml.text(FileNames.feed(file.name())));
        }
        format();
        columns();
        missing();
        dates();
        words();
    }

    /** Delimiter and encoding are found out for each file; only where the header stands is not. */
    private void format() {
        if (file.form().kind() != Form.Kind.JSONL && file.headerRow() > 1) {
            lines.add("format: { header-row: " + file.headerRow() + " }   # what stands above it is left out");
        }
    }

    private void columns() {
        List<String> mapped = new ArrayList<>();
        for (ReadColumn column : guess.columns()) {
            if (column.origin() == Origin.SYNONYM) {
                mapped.add(mapping(column.name(), column.header(), "a usual header"));
            }
        }
        guess.byValues()
                .forEach((name, position) -> mapped.add(
                        mapping(name, file.header().get(position), "guessed: its values look like it; check")));
        if (!mapped.isEmpty()) {
            lines.add("columns:   # our name: the header in the file");
            lines.addAll(mapped);
        }
        left();
    }

    private static String mapping(String column, String header, String why) {
        return String.format(Locale.ROOT, "  %-40s # %s", column + ": " + Yaml.text(header), why);
    }

    private void left() {
        List<String> left = guess.columns().stream()
                .filter(column -> !Guess.isOurs(column) && !guess.byValues().containsValue(column.position()))
                .map(column -> comment(column.header()))
                .filter(header -> !header.isEmpty())
                .toList();
        if (!left.isEmpty()) {
            String shown = left.stream().limit(MOST_LEFT_SHOWN).collect(Collectors.joining(", "));
            lines.add((guess.kind() == Kind.INQUIRIES ? "# Kept as custom fields: " : "# Left out: ")
                    + shown
                    + (left.size() > MOST_LEFT_SHOWN ? " and " + (left.size() - MOST_LEFT_SHOWN) + " more" : ""));
        }
    }

    private void missing() {
        for (Column column : guess.kind().columns()) {
            if (column.required() && position(column.name()) < 0) {
                lines.add(
                        "# MISSING: no column was found for " + column.name()
                                + ", which every row needs. Name its header under columns:, or a value for all under constants:");
            }
        }
    }

    private int position(String name) {
        return guess.columns().stream()
                .filter(column -> Guess.isOurs(column) && column.name().equals(name))
                .map(ReadColumn::position)
                .findFirst()
                .orElseGet(() -> guess.byValues().getOrDefault(name, -1));
    }

    private void dates() {
        List<String> values = guess.kind().columns().stream()
                .filter(column -> column.type() == Type.MOMENT || column.type() == Type.DATE)
                .flatMap(column -> file.values(position(column.name())).stream())
                .toList();
        DateHabit habit = DateHabit.of(values);
        habit.remarks().forEach(remark -> lines.add("# Dates: " + remark));
        if (!habit.unread().isEmpty()) {
            lines.add("# Dates: " + habit.unread().size() + " of " + values.size()
                    + " values are read by no pattern, such as "
                    + comment(habit.unread().get(0)));
        }
        if (!habit.patterns().isEmpty()) {
            lines.add("dates: { patterns: ["
                    + habit.patterns().stream().map(Yaml::quoted).collect(Collectors.joining(", "))
                    + "] }   # add zone: Europe/Berlin when the times are of another zone than the company's");
        }
    }

    private void words() {
        for (Column column : guess.kind().columns()) {
            Set<String> words = new TreeSet<>();
            file.values(position(column.name())).forEach(value -> words.add(value.toLowerCase(Locale.ROOT)));
            if (column.type() == Type.CONSENT && words.size() <= MOST_WORDS) {
                consent(words);
            } else if (column.type() == Type.CHOICE) {
                choice(column, words);
            }
        }
    }

    /** What people agreed to is too important to be guessed: a word that we do not know means unknown until somebody says. */
    private void consent(Set<String> words) {
        words.removeAll(Set.of("yes", "no", "unknown"));
        if (words.isEmpty()) {
            return;
        }
        lines.add("values:   # words of the source: what they mean");
        lines.add("  consent:");
        for (String word : words) {
            String meaning = YesNo.consent(word).orElse("");
            lines.add("    " + Yaml.quoted(word) + ": " + Yaml.quoted(meaning.isEmpty() ? "unknown" : meaning)
                    + (meaning.isEmpty() ? "   # decide: yes, no or unknown" : ""));
        }
    }

    private void choice(Column column, Set<String> words) {
        column.choices().forEach(words::remove);
        if (!words.isEmpty()) {
            lines.add("# " + column.name() + ": nobody knows " + comment(shown(words)) + ". Say which of "
                    + String.join(", ", column.choices()) + " each means, for example");
            lines.add("# values: { " + column.name() + ": { "
                    + Yaml.quoted(comment(words.iterator().next())) + ": "
                    + column.choices().get(0) + " } }");
        }
    }

    private static String shown(Set<String> words) {
        return words.stream().limit(MOST_LEFT_SHOWN).collect(Collectors.joining(", "));
    }

    private static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
