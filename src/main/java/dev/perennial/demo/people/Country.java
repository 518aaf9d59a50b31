package dev.perennial.demo.people;

import java.time.ZoneId;
import java.util.List;

/** Where the customers are, and what each source calls the country. */
public enum Country {
    DE("de", "EUR", "Europe/Berlin", "Germany", "Deutschland"),
    AT("de", "EUR", "Europe/Vienna", "Austria", "Österreich"),
    CH("de", "CHF", "Europe/Zurich", "Switzerland", "Schweiz"),
    FR("fr", "EUR", "Europe/Paris", "France", "Frankreich"),
    GB("en", "GBP", "Europe/London", "United Kingdom", "Großbritannien"),
    US("en", "USD", "America/New_York", "United States", "USA");

    /** Drawn from evenly, this makes every second customer a German one. */
    private static final List<Country> AS_OFTEN_AS_THEY_BUY =
            List.of(DE, DE, DE, DE, DE, DE, DE, AT, AT, CH, CH, FR, FR, GB, GB, US, US);

    private final String language;
    private final String currency;
    private final ZoneId zone;
    private final String english;
    private final String german;

    Country(String language, String currency, String zone, String english, String german) {
        this.language = language;
        this.currency = currency;
        this.zone = ZoneId.of(zone);
        this.english = english;
        this.german = german;
    }

    static Country drawn(Dice dice) {
        return dice.oneOf(AS_OFTEN_AS_THEY_BUY);
    }

    static Country drawnWhere(String language, Dice dice) {
        return dice.oneOf(AS_OFTEN_AS_THEY_BUY.stream()
                .filter(country -> country.language.equals(language))
                .toList());
    }

    public String language() {
        return language;
    }

    public String currency() {
        return currency;
    }

    public ZoneId zone() {
        return zone;
    }

    public String inEnglish() {
        return english;
    }

    public String inGerman() {
        return german;
    }
}
