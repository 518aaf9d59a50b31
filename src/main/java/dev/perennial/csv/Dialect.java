package dev.perennial.csv;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one text writes its rows. */
public record Dialect(char delimiter, char quote, int headerRow) {

    private static final char QUOTE = '"';
    private static final char APOSTROPHE = '\'';
    /** The last one is it when nothing speaks for any of them. */
    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',');
    /** What Excel writes above the header for itself. */
    private static final Pattern EXCEL = Pattern.compile("(?i)\\A\"?sep=(.)\"?\\R");

    /**
     * From the beginning of a text; what is declared is not looked for.
     *
     * @param cut whether the text goes on after this
     */
    public static Dialect of(
            String start, boolean cut, @Nullable Character delimiter, @Nullable Character quote, int headerRow) {
        Matcher excel = EXCEL.matcher(start);
        boolean told = excel.find();
        int firstLine = told ? Math.max(2, headerRow) : headerRow;
        Lines lines = Lines.of(start, firstLine, cut);
        char quoted = quote != null ? quote : quote(lines);
        if (delimiter != null) {
            return new Dialect(delimiter, quoted, firstLine);
        }
        return new Dialect(told ? excel.group(1).charAt(0) : delimiter(lines, quoted), quoted, firstLine);
    }

    /** Only values that all end as they begin are quoted by apostrophes: there are words like 't Hooft. */
    private static char quote(Lines lines) {
        for (char delimiter : DELIMITERS) {
            if (lines.quotedBy(APOSTROPHE, delimiter) && !lines.quotedBy(QUOTE, delimiter)) {
                return APOSTROPHE;
            }
        }
        return QUOTE;
    }

    /** The one that cuts the rows into the same number of columns as the header; of several, the one with most columns. */
    private static char delimiter(Lines lines, char quote) {
        char best = DELIMITERS.get(DELIMITERS.size() - 1);
        double most = 0;
        for (char delimiter : DELIMITERS) {
            List<Integer> columns = lines.columns(delimiter, quote);
            int header = columns.isEmpty() ? 1 : columns.get(0);
            double alike =
                    columns.stream().filter(count -> count == header).count() / (double) Math.max(1, columns.size());
            double score = header == 1 ? 0 : header + (alike >= 0.8 ? 1_000_000 : 0);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }
}
