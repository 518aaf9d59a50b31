package dev.perennial.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: 1.234,50 and 1,234.50, 18'500, 4.2M, € 12, 12 EUR. */
public final class Amount {

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999999.99");
    private static final Pattern WRITTEN = Pattern.compile(
            "([-+]?)(?:\\p{Sc}|[a-z]{3} ?)? ?((?<![-+])[-+]?)(\\d[\\d.,' ’_]*|[.,]\\d+)(k|m|mio\\.?|bn)?(?: ?(?:\\p{Sc}|[a-z]{3}))?(?:[.,]-)?");
    private static final int LONGEST_FIGURES = 15;
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*");
    private static final Pattern RANGE =
            Pattern.compile("[><~]?\\s*(\\d[\\d.,' ]*?)\\s*(?:\\+|(?:-|–|to|bis)\\s*\\d[\\d.,' ]*)?");

    private Amount() {}

    /** With two decimals. A single separator before exactly three digits separates thousands. */
    public static Optional<BigDecimal> parse(String written) {
        BigDecimal figures = figures(written);
        return figures != null ? Optional.of(figures) : inWords(written);
    }

    /** Digits alone, perhaps with two decimals: what programs export, and nothing to think about. */
    private static @Nullable BigDecimal figures(String written) {
        int length = written.length();
        boolean hasCents = length > 3 && (written.charAt(length - 3) == '.' || written.charAt(length - 3) == ',');
        if (length == 0 || length > LONGEST_FIGURES) {
            return null;
        }
        long cents = 0;
        for (int i = 0; i < length; i++) {
            int digit = written.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                cents = cents * 10 + digit;
            } else if (!hasCents || i != length - 3) {
                return null;
            }
        }
        return BigDecimal.valueOf(hasCents ? cents : cents * 100, 2);
    }

    private static Optional<BigDecimal> inWords(String written) {
        Matcher match = WRITTEN.matcher(Text.line(written).toLowerCase(Locale.ROOT));
        if (!match.matches() || match.group(3).length() > 40) {
            return Optional.empty();
        }
        return plain(match.group(3).replaceAll("[' ’_]", ""))
                .map(number -> number.multiply(factor(match.group(4))).setScale(2, RoundingMode.HALF_UP))
                .map(number -> (match.group(1) + match.group(2)).contains("-") ? number.negate() : number)
                .filter(number -> number.abs().compareTo(LARGEST) <= 0);
    }

    /** A whole number, not negative; of a range such as 51-200 or 1000+ its beginning. */
    public static Optional<Long> whole(String written) {
        BigDecimal figures = figures(written);
        if (figures != null && figures.unscaledValue().longValueExact() % 100 == 0) {
            return Optional.of(figures.unscaledValue().longValueExact() / 100);
        }
        Matcher range = RANGE.matcher(Text.line(written).toLowerCase(Locale.ROOT));
        return parse(range.matches() ? range.group(1) : written)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    private static Optional<BigDecimal> plain(String digits) {
        int decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (decimal < 0 || GROUPED.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replaceAll("[.,]", "")));
        }
        String whole = digits.substring(0, decimal);
        String fraction = digits.substring(decimal + 1);
        boolean wholeIsFine = whole.chars().allMatch(Character::isDigit)
                || (GROUPED.matcher(whole).matches() && whole.indexOf(digits.charAt(decimal)) < 0);
        return wholeIsFine && !fraction.isEmpty()
                ? Optional.of(new BigDecimal("0" + whole.replaceAll("[.,]", "") + "." + fraction))
                : Optional.empty();
    }

    private static BigDecimal factor(@Nullable String unit) {
        if (unit == null) {
            return BigDecimal.ONE;
        }
        return switch (unit.charAt(0)) {
            case 'k' -> BigDecimal.valueOf(1_000);
            case 'm' -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }
}
