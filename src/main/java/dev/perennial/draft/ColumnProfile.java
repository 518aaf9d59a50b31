package dev.perennial.draft;

import dev.perennial.trait.Plain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the values of one column look like. */
final class ColumnProfile {

    private static final Pattern DAY = Pattern.compile(
            "(1[89]|20)\\d\\d(0\\d|1[0-2])[0-3]\\d|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile("[$€£]?\\s?-?\\d+([.,]\\d+)*");

    private static final Pattern AMOUNT = Pattern.compile("[$€£].*\\d.*|-?\\d+(\\.\\d+|,\\d{1,2})");

    private static final Pattern FINE = Pattern.compile("-?\\d+\\.\\d{3,}");

    final String name;
    /** The name in lower case, its words apart. */
    final String words;

    final int filled;
    final int rows;
    final int different;
    final double averageWords;
    final double averageLength;
    final double emails;
    final double days;
    final double numbers;
    /** Numbers with a currency or a fraction, which are no codes. */
    final double amounts;
    /** Numbers with three decimals or more: what was measured, not counted. */
    final double fine;

    final double digitsOfLetters;

    ColumnProfile(String name, List<String> cells) {
        this.name = name;
        this.words = Plain.words(name.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
        this.rows = cells.size();
        Map<String, Integer> seen = new HashMap<>();
        long tokens = 0;
        long length = 0;
        long digits = 0;
        int[] are = new int[5];
        int used = 0;
        for (String cell : cells) {
            String plain = Plain.words(cell);
            if (plain.isEmpty()) {
                continue;
            }
            used++;
            seen.merge(plain, 1, Integer::sum);
            tokens += plain.chars().filter(c -> c == ' ').count() + 1;
            length += plain.length();
            digits += plain.chars().filter(Character::isDigit).count();
            String written = cell.strip();
            are[0] += written.indexOf('@') > 0 ? 1 : 0;
            are[1] += DAY.matcher(written).matches() ? 1 : 0;
            are[3] += AMOUNT.matcher(written).matches() ? 1 : 0;
            are[4] += FINE.matcher(written).matches() ? 1 : 0;
            are[2] += NUMBER.matcher(written).matches() ? 1 : 0;
        }
        this.filled = used;
        this.different = seen.size();
        double all = Math.max(1, used);
        this.averageWords = tokens / all;
        this.averageLength = length / all;
        this.digitsOfLetters = length == 0 ? 0 : digits / (double) length;
        this.emails = are[0] / all;
        this.days = are[1] / all;
        this.numbers = are[2] / all;
        this.amounts = are[3] / all;
        this.fine = are[4] / all;
    }

    /** Share of different values among the filled ones. */
    double variety() {
        return filled == 0 ? 0 : different / (double) filled;
    }

    boolean named(Pattern pattern) {
        return pattern.matcher(words).find();
    }
}
