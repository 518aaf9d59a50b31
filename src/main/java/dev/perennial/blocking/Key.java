package dev.perennial.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One equality of a rule as people write it: {@code email}, {@code sound last_name}, {@code start 3 first_name}; columns with
 * {@code |} between them are taken one after the other, so that swapped names meet.
 */
record Key(KeyForm form, int n, List<String> columns) {

    static final String FORMS = Arrays.stream(KeyForm.values())
            .map(form -> form.name().toLowerCase(Locale.ROOT) + (form.takesNumber ? " N" : ""))
            .collect(Collectors.joining(", "));

    /** A first word that is no form begins the name of a column. */
    static Key parse(String written) {
        String[] words = written.strip().split("\\s+", 2);
        for (KeyForm form : KeyForm.values()) {
            if (words.length == 2 && form.name().equalsIgnoreCase(words[0])) {
                return form.takesNumber ? numbered(form, words[1]) : new Key(form, 0, columns(words[1]));
            }
        }
        return new Key(KeyForm.VALUE, 0, columns(written));
    }

    private static Key numbered(KeyForm form, String rest) {
        String[] words = rest.split("\\s+", 2);
        if (words.length < 2 || !words[0].matches("\\d{1,2}")) {
            throw new IllegalArgumentException("write a number and a column, such as start 3 last_name");
        }
        return new Key(form, Integer.parseInt(words[0]), columns(words[1]));
    }

    private static List<String> columns(String written) {
        return Arrays.stream(written.split("\\|")).map(String::strip).toList();
    }

    List<String> of(UnaryOperator<String> cell) {
        if (form == KeyForm.SORTED || form == KeyForm.SOUNDS) {
            return form.of(columns.stream().map(cell).collect(Collectors.joining(" ")), n);
        }
        List<String> keys = new ArrayList<>();
        for (String column : columns) {
            keys.addAll(form.of(cell.apply(column), n));
        }
        return keys.size() < 2 ? keys : keys.stream().distinct().toList();
    }
}
