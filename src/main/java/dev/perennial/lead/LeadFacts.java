package dev.perennial.lead;

import java.util.Map;

/**
 * What a rule may ask about one lead, as of one night. Names are those of the rules' vocabulary; nothing is null: text
 * that is not known is empty, a number that is not known is 0, days since something that never happened are 99999.
 */
public record LeadFacts(long leadNumber, Map<String, Object> values) {

    public static final long NEVER = 99_999;

    public String text(String name) {
        return (String) fact(name);
    }

    public long number(String name) {
        return (Long) fact(name);
    }

    public boolean is(String name) {
        return (Boolean) fact(name);
    }

    private Object fact(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no fact called " + name + ".");
        }
        return value;
    }
}
