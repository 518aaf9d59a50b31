package dev.perennial.date;

import dev.perennial.clean.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates and times as one source writes them: by its own patterns first, always also as ISO 8601; days that never were are none. */
public final class Dates {

    /** Stands among the patterns for the days that spreadsheets count since 1900. */
    public static final String EXCEL = "excel";

    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")
            .map(Locale::forLanguageTag)
            .toList();
    private static final String[] USUAL_ISO = {
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "yyyy-MM-dd HH:mm"
    };
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final List<DateText> formats = new ArrayList<>();
    private final ZoneId zone;

    /**
     * @param patterns of {@link DateTimeFormatter}, or {@link #EXCEL}; throws IllegalArgumentException for one that is none
     * @param zone of times that are written without one
     */
    public Dates(List<String> patterns, ZoneId zone) {
        this.zone = zone;
        patterns.forEach(this::add);
        formats.add(DatePattern.withUsual(iso(), USUAL_ISO));
    }

    private void add(String pattern) {
        if (pattern.equalsIgnoreCase(EXCEL)) {
            formats.add(SpreadsheetDay::parse);
            return;
        }
        if (!namesMonthsOrDays(pattern)) {
            formats.add(DatePattern.of(format(yearsWithoutEra(pattern), Locale.ENGLISH), pattern));
            return;
        }
        for (Locale language : LANGUAGES) {
            String years = yearsWithoutEra(pattern);
            formats.add(DatePattern.of(format(years, language), pattern));
            // In most languages the months of the one form end in a dot, and those of the other do not.
            formats.add(DatePattern.of(format(years.replace('M', 'L'), language), pattern));
        }
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A moment; a day without a time begins at its midnight. */
    public Optional<Instant> instant(String written) {
        TemporalAccessor parsed = parsed(written);
        return parsed == null ? Optional.empty() : Optional.of(instant(parsed));
    }

    /** A day; of a moment the day in the zone it was written with. */
    public Optional<LocalDate> date(String written) {
        TemporalAccessor parsed = parsed(written);
        return parsed == null ? Optional.empty() : Optional.of(LocalDate.from(parsed));
    }

    private @Nullable TemporalAccessor parsed(String written) {
        String text = Text.line(written);
        for (int i = 0; i < formats.size(); i++) {
            TemporalAccessor read = formats.get(i).parse(text);
            if (read != null) {
                return isOfOurTime(read) ? read : null;
            }
        }
        return null;
    }

    private static boolean isOfOurTime(TemporalAccessor parsed) {
        int year = LocalDate.from(parsed).getYear();
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof ZonedDateTime moment) {
            return moment.toInstant();
        }
        return parsed instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }

    private static DateTimeFormatter iso() {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .optionalStart()
                .appendPattern("['T'][ ]")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[ ][XXXXX][XXXX][X]['['VV']']")
                .optionalEnd()
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict year of era asks for its era, which nobody writes. */
    private static String yearsWithoutEra(String pattern) {
        StringBuilder years = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            quoted ^= pattern.charAt(i) == '\'';
            if (!quoted && pattern.charAt(i) == 'y') {
                years.setCharAt(i, 'u');
            }
        }
        return years.toString();
    }

    private static boolean namesMonthsOrDays(String pattern) {
        String bare = QUOTED.matcher(pattern).replaceAll("");
        return bare.contains("MMM") || bare.contains("LLL") || bare.contains("E");
    }
}
