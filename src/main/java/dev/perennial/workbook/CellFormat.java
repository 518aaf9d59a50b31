package dev.perennial.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the format of a cell makes of its number. */
record CellFormat(Kind kind, int digits) {

    static final CellFormat GENERAL = new CellFormat(Kind.GENERAL, 0);

    enum Kind {
        GENERAL,
        PERCENT,
        PADDED,
        DATE,
        TIME,
        DURATION
    }

    /** Texts, escaped characters, colours and languages say nothing about what a number is. */
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern DAY = Pattern.compile("[dy]|mmm|gg|e(?![+-])");
    private static final Pattern CLOCK = Pattern.compile("[hs]");

    /** Of the formats that every program knows, as far as they are no plain numbers; they have no code in the file. */
    static String usualCode(int id) {
        return switch (id) {
            case 9, 10 -> "0%";
            case 14, 15, 16, 17 -> "d-mmm-yy";
            case 18, 19, 20, 21, 45, 47 -> "h:mm";
            case 22 -> "d-mmm-yy h:mm";
            case 46 -> "[h]:mm";
            default -> "";
        };
    }

    /**
     * @param id of a format that every program knows; some have no code in the file
     * @param code such as {@code dd/mm/yyyy}
     */
    static CellFormat of(int id, String code) {
        String first = DECORATION
                .matcher(code.split(";", 2)[0].toLowerCase(Locale.ROOT))
                .replaceAll("");
        if (first.equals("general")) {
            return GENERAL;
        }
        if (ELAPSED.matcher(first).find()) {
            return new CellFormat(Kind.DURATION, 0);
        }
        if (DAY.matcher(first).find() || isDateWithoutCode(id, code)) {
            return new CellFormat(CLOCK.matcher(first).find() ? Kind.TIME : Kind.DATE, 0);
        }
        if (CLOCK.matcher(first).find()) {
            return new CellFormat(Kind.TIME, 0);
        }
        if (first.contains("%")) {
            return new CellFormat(Kind.PERCENT, 0);
        }
        boolean padded = first.length() > 1 && first.chars().allMatch(c -> c == '0');
        return padded ? new CellFormat(Kind.PADDED, first.length()) : GENERAL;
    }

    /** The dates of East Asian spreadsheets. */
    private static boolean isDateWithoutCode(int id, String code) {
        return code.isEmpty() && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }
}
