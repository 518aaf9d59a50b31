package dev.perennial.clean;

import java.time.DateTimeException;
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

/** Dates and times as one source writes them: by its own patterns first, always also as ISO 8601; days that never were are none. */
public final class Dates {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final List<DateTimeFormatter> formats = new ArrayList<>();
    private final ZoneId zone;

    /**
     * @param patterns of {@link DateTimeFormatter}; throws IllegalArgumentException for one that is none
     * @param zone of times that are written without one
     */
    public Dates(List<String> patterns, ZoneId zone) {
        this.zone = zone;
        patterns.forEach(this::add);
        formats.add(iso());
    }

    private void add(String pattern) {
        for (Locale language : namesMonthsOrDays(pattern) ? LANGUAGES : LANGUAGES.subList(0, 1)) {
            formats.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(yearsWithoutEra(pattern))
                    .toFormatter(language)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
    }

    /** A moment; a day without a time begins at its midnight. */
    public Optional<Instant> instant(String written) {
        return parsed(written).map(this::instant);
    }

    /** A day; of a moment the day in the zone it was written with. */
    public Optional<LocalDate> date(String written) {
        return parsed(written).map(LocalDate::from);
    }

    private Optional<TemporalAccessor> parsed(String written) {
        String text = Text.line(written);
        return formats.stream()
                .flatMap(format -> parsed(text, format).stream())
                .findFirst()
                .filter(Dates::isOfOurTime);
    }

    private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notThisOne) {
            return Optional.empty();
        }
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
