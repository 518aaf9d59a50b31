package dev.perennial.feed;

import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.date.Dates;
import dev.perennial.yaml.Parsed;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** What a feed's file can get wrong beyond its form. */
final class FeedCheck {

    private final Parsed<FeedSettings> file;
    private final FeedSettings settings;
    private final Problems problems;
    private boolean passes = true;

    FeedCheck(Parsed<FeedSettings> file, Problems problems) {
        this.file = file;
        this.settings = file.value();
        this.problems = problems;
    }

    boolean passes() {
        name();
        pattern();
        format();
        columns("/columns", settings.columns().keySet());
        columns("/constants", settings.constants().keySet());
        columns("/values", settings.values().keySet());
        required();
        dates();
        return passes;
    }

    private void name() {
        if (FeedFiles.nameOf(file.name()).length() > 64) {
            problem("", "has a name of more than 64 characters; give the file a shorter one");
        }
    }

    private void pattern() {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + settings.files());
            if (settings.files().isBlank() || settings.files().contains("/")) {
                problem("/files", "must be the pattern of a file's name without folders, such as web-form-*.csv");
            }
        } catch (PatternSyntaxException e) {
            problem(
                    "/files",
                    "'" + settings.files() + "' is no pattern (" + e.getDescription()
                            + "); write for example web-form-*.csv");
        }
    }

    private void format() {
        String delimiter = settings.format().delimiter();
        if (delimiter != null && (delimiter.length() != 1 || "\r\n\"".contains(delimiter))) {
            problem("/format/delimiter", "must be one character, such as \",\" or \";\" or \"\\t\"");
        }
        String quote = settings.format().quote();
        if (quote != null && quote.length() != 1) {
            problem("/format/quote", "must be one character, such as '\"'");
        }
        String encoding = settings.format().encoding();
        if (encoding != null && !isEncoding(encoding)) {
            problem(
                    "/format/encoding",
                    "'" + encoding + "' is no encoding; write for example UTF-8 or windows-1252, or leave it out");
        }
    }

    private static boolean isEncoding(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException notEvenAName) {
            return false;
        }
    }

    private void columns(String pointer, Collection<String> names) {
        for (String name : names) {
            if (settings.kind().column(name).isEmpty()) {
                passes = false;
                problems.add(file.problemAtKey(pointer + Parsed.pointer(name), unknown(name)));
            }
        }
    }

    private void required() {
        List<String> names = settings.required();
        for (int i = 0; i < names.size(); i++) {
            if (settings.kind().column(names.get(i)).isEmpty()) {
                problem("/required/" + i, unknown(names.get(i)));
            }
        }
    }

    private String unknown(String name) {
        List<String> known = settings.kind().columnNames();
        return "'" + name + "' is no column of " + settings.kind().label() + Suggestion.instead(name, known)
                + " They are " + String.join(", ", known);
    }

    private void dates() {
        List<String> patterns = settings.dates().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                new Dates(List.of(patterns.get(i)), ZoneOffset.UTC);
            } catch (IllegalArgumentException e) {
                problem(
                        "/dates/patterns/" + i,
                        "'" + patterns.get(i) + "' is no date pattern (" + e.getMessage()
                                + "); write for example dd.MM.yyyy HH:mm");
            }
        }
    }

    private void problem(String pointer, String message) {
        passes = false;
        problems.add(file.problem(pointer, message));
    }
}
