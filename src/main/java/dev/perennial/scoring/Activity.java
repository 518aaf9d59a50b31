package dev.perennial.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One thing a lead did on one day; an inquiry is one, too. */
record Activity(String type, String detail, double value, LocalDate day) {

    /** A night that runs in the small hours already hears of the next day; that counts on its own night. */
    boolean after(LocalDate night) {
        return day.isAfter(night);
    }

    /** The facts that an interest rule sees. */
    Map<String, Object> facts(Map<String, Object> lead, long daysAgo) {
        Map<String, Object> facts = new HashMap<>(lead);
        facts.put("type", type);
        facts.put("detail", detail);
        facts.put("value", value);
        facts.put("days_ago", daysAgo);
        return facts;
    }
}
