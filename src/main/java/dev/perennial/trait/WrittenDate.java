package dev.perennial.trait;

import java.util.List;

/**
 * A day in whatever order it was written: 1978-11-12, 19781112, 12/11/1978, 12.11.78. A day that never was keeps its digits,
 * because it is still somebody's typing mistake. Which of two small numbers is the month stays open: a level compares both.
 */
final class WrittenDate {

    private static final int CENTURY_FROM = 30;
    private static final List<String> PLACEHOLDERS = List.of("19000101", "19700101", "99991231");

    private WrittenDate() {}

    static Trait read(String written) {
        String[] numbers = Plain.words(written.strip().replaceFirst("(\\d)[T ]\\d\\d:\\d\\d.*", "$1"))
                .split(" ");
        String digits = numbers.length == 3 ? inOrder(numbers) : Reading.digits(written);
        if (digits.length() < 4 || PLACEHOLDERS.contains(digits)) {
            return Trait.NOTHING;
        }
        double number = digits.length() == 8 ? Double.parseDouble(digits) : Double.NaN;
        return new Trait(digits, number, List.of(digits), List.of(), false);
    }

    private static String inOrder(String[] words) {
        String[] numbers = MonthNames.asNumbers(words);
        try {
            int first = Integer.parseInt(numbers[0]);
            int second = Integer.parseInt(numbers[1]);
            int third = Integer.parseInt(numbers[2]);
            if (numbers[0].length() == 4) {
                return day(first, second, third);
            }
            return second > 12 ? day(year(third), first, second) : day(year(third), second, first);
        } catch (NumberFormatException withMonthName) {
            return Reading.digits(String.join("", numbers));
        }
    }

    private static int year(int written) {
        if (written >= 100) {
            return written;
        }
        return written < CENTURY_FROM ? 2000 + written : 1900 + written;
    }

    private static String day(int year, int month, int day) {
        return String.format("%04d%02d%02d", year % 10_000, month % 100, day % 100);
    }
}
