package dev.perennial.demo.inquiries;

import dev.perennial.demo.people.Dice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What goes wrong in rows that people and programs write: how often, and whether the row is still good for something. */
enum Dirt {
    NO_CONTACT(0.006),
    BROKEN_EMAIL(0.007),
    IMPOSSIBLE_DATE(0.006),
    RAGGED_ROW(0.006),
    // nothing can be done with the rows above; those below are good for something
    ONLY_A_COMPANY(0.006),
    PHONE_GARBAGE(0.012),
    HTML_ENTITY(0.006),
    FORMULA(0.003),
    EMOJI(0.004),
    SPACES(0.02),
    CAPITALS(0.025),
    REPEATED_ROW(0.01);

    private static final List<String> BROKEN =
            List.of("%s@@%s", "%s at %s", "%s@%s..", "%s.@", "%s@%s@home", "<%s@%s", "%s %s");
    private static final List<String> GARBAGE =
            List.of("call me!", "0", "+49 (0)", "n/a", "12345678901234567890", "see signature", "-");

    private final double share;

    Dirt(double share) {
        this.share = share;
    }

    boolean strikes(Dice dice) {
        return dice.chance(share);
    }

    /** Spoils the cells (by canonical column) of one row. */
    void on(Map<String, String> cells, Dice dice) {
        switch (this) {
            case NO_CONTACT -> cells.replaceAll((column, cell) -> isContact(column) ? "" : cell);
            case BROKEN_EMAIL -> cells.put("email", broken(cells.getOrDefault("email", ""), dice));
            case IMPOSSIBLE_DATE -> cells.computeIfPresent("received_at", (column, date) -> impossible(date));
            case ONLY_A_COMPANY -> cells.replaceAll((column, cell) -> isReachable(column) ? "" : cell);
            case PHONE_GARBAGE -> cells.put("phone", dice.oneOf(GARBAGE));
            case HTML_ENTITY -> cells.put("company", "Schmidt &amp; S&ouml;hne GmbH");
            case FORMULA -> cells.put("company", "=HYPERLINK(\"http://evil.example\",\"Click me\")");
            case EMOJI -> changeName(cells, name -> name + " 🚀");
            case SPACES ->
                cells.replaceAll((column, cell) -> column.equals("received_at") ? cell : "  " + cell + " \t ");
            case CAPITALS -> changeName(cells, name -> name.toUpperCase(Locale.GERMAN));
            case RAGGED_ROW, REPEATED_ROW -> {}
        }
    }

    private static boolean isReachable(String column) {
        return column.equals("email") || column.equals("phone");
    }

    private static boolean isContact(String column) {
        return isReachable(column) || column.endsWith("name") || column.equals("company");
    }

    private static String broken(String email, Dice dice) {
        String[] parts = email.isEmpty() ? new String[] {"someone", "nowhere"} : email.split("@", -1);
        return dice.oneOf(BROKEN).formatted(parts[0], parts[1]);
    }

    private static String impossible(String date) {
        return date.replaceFirst("^\\d{4}-\\d\\d-\\d\\d", "2026-02-30")
                .replaceFirst("^\\d\\d\\.\\d\\d", "31.11")
                .replaceFirst("^\\d\\d/\\d\\d", "13/45");
    }

    private static void changeName(Map<String, String> cells, UnaryOperator<String> change) {
        cells.computeIfPresent("full_name", (column, name) -> change.apply(name));
        cells.computeIfPresent("last_name", (column, name) -> change.apply(name));
    }
}
