package dev.perennial.feed;

import java.util.List;

/**
 * One canonical column of a kind.
 *
 * @param stored under what name its value goes on
 * @param limit the most characters, 0 for no limit of its own
 * @param choices the only words it may hold; empty for any
 */
public record Column(String name, String stored, Type type, int limit, boolean required, List<String> choices) {

    /** What a value is, and so how it is cleaned and checked. */
    public enum Type {
        TEXT,
        LINES,
        WORD,
        EMAIL,
        LEAD,
        DOMAIN,
        PHONE,
        COUNTRY,
        ZONE,
        MOMENT,
        DATE,
        MONEY,
        WHOLE,
        CURRENCY,
        CONSENT,
        FLAG,
        CHOICE
    }

    static Column text(String name, int limit) {
        return new Column(name, name, Type.TEXT, limit, false, List.of());
    }

    static Column of(String name, Type type) {
        return new Column(name, name, type, 0, false, List.of());
    }

    static Column choice(String name, String... choices) {
        return new Column(name, name, Type.CHOICE, 0, true, List.of(choices));
    }

    Column must() {
        return new Column(name, stored, type, limit, true, choices);
    }

    Column mayBeEmpty() {
        return new Column(name, stored, type, limit, false, choices);
    }

    Column as(String otherName) {
        return new Column(name, otherName, type, limit, required, choices);
    }

    public Column atMost(int characters) {
        return new Column(name, stored, type, characters, required, choices);
    }
}
