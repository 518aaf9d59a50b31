package dev.perennial.feed;

import dev.perennial.sheet.Format;
import dev.perennial.yaml.Setting;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code jobs/10-intake/feeds/<feed>.yaml}: which files belong to the feed, and what their columns mean. */
public record FeedSettings(
        @Setting("What the rows are.") Kind kind,

        @Setting("Pattern of the file names, such as web-form-*.csv; case does not matter, .gz and .zip may follow.")
        String files,

        @Setting("The source of rows whose file does not name one; the feed's name when left out.") @Nullable
        String source,

        @Setting(value = "The form of the files; what is left out is found out.", fallback = "{}")
        Format format,

        @Setting(value = "Our name of a column: the header in the file. Only where the two differ.", fallback = "{}")
        Map<String, String> columns,

        @Setting(value = "What holds where a row has no value: our name of the column, the value.", fallback = "{}")
        Map<String, String> constants,

        @Setting(value = "How dates are written; ISO 8601 is always understood.", fallback = "{}")
        DateSettings dates,

        @Setting(value = "Words of the source and what they mean, by our name of the column.", fallback = "{}")
        Map<String, Map<String, String>> values,

        @Setting(value = "How many rows may be bad before the whole file is held.", fallback = "{}")
        Limits limits,

        @Setting(value = "Further columns that every row must fill.", fallback = "[]")
        List<String> required) {

    /** How the source writes dates. */
    public record DateSettings(
            @Setting(
                    value =
                            "Patterns such as dd.MM.yyyy HH:mm, tried in order; excel for the days that spreadsheets count.",
                    fallback = "[]")
            List<String> patterns,

            @Setting("The time zone of times written without one; the business zone when left out.") @Nullable
            ZoneId zone) {}

    /** When a file has more bad rows than one of these, nothing of it is used. */
    record Limits(
            @Setting(value = "The most bad rows of one file.", fallback = "1000", min = 0)
            long rejects,

            @Setting(
                    value = "The largest share of bad rows, from 0 to 1; files of up to ten rows are not held for it.",
                    fallback = "0.5",
                    min = 0,
                    max = 1)
            double rejectShare) {}
}
