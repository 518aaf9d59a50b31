package dev.perennial.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell as people see it, as far as other programs understand that: dates and times by ISO 8601, numbers without noise. */
final class CellText {

    /** How workbooks write characters that XML does not have, such as carriage returns. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Spreadsheets work with so many digits; what comes after them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_DIGITS = 400;

    private final SerialDate dates;

    CellText(boolean from1904) {
        this.dates = new SerialDate(from1904);
    }

    /** Of a number as it is written in the file; nothing when it is none. */
    Optional<String> of(String number, CellFormat format) {
        if (format.kind() == CellFormat.Kind.GENERAL && isPlain(number)) {
            return Optional.of(number);
        }
        try {
            return Optional.of(number(new BigDecimal(number), format));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return number.length() < MOST_DIGITS && (number.length() == 1 || number.charAt(0) != '0');
    }

    private String number(BigDecimal number, CellFormat format) {
        return switch (format.kind()) {
            case DATE, TIME, DURATION -> dates.text(number, format.kind()).orElseGet(() -> plain(number));
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PADDED -> padded(plain(number), format.digits());
            case GENERAL -> plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal seen = (number.scale() <= 0 ? number : number.round(DIGITS)).stripTrailingZeros();
        boolean huge = Math.abs((long) seen.scale()) > MOST_DIGITS || seen.precision() > MOST_DIGITS;
        return huge ? seen.round(DIGITS).toString() : seen.toPlainString();
    }

    private static String padded(String digits, int width) {
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, width - digits.length())) + digits : digits;
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
