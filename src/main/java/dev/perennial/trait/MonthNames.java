package dev.perennial.trait;

import java.util.List;

/** Days with the month in words: 25-Jun-08, March 1 1970, 3. Mai 1988. */
final class MonthNames {

    /** English, German, French and Spanish beginnings. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene"),
            List.of("feb", "fev"),
            List.of("mar", "mrz", "mae"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aou", "ago"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("dec", "dez", "dic"));

    private MonthNames() {}

    /** Day, month and year as numbers when one of the three is a month's name, else as they were. */
    static String[] asNumbers(String[] words) {
        for (int i = 0; i < words.length; i++) {
            int month = month(words[i]);
            if (month > 0) {
                String first = words[i == 0 ? 1 : 0];
                String second = words[i == 2 ? 1 : 2];
                return new String[] {first, Integer.toString(month), second};
            }
        }
        return words;
    }

    private static int month(String word) {
        for (int month = 0; month < MONTHS.size() && word.length() >= 3; month++) {
            if (MONTHS.get(month).stream().anyMatch(word::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
