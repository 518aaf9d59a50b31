package dev.perennial.demo.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All companies that may ever ask: every stem with every field of a language, founded in one of its countries. */
final class Companies {

    private final Map<Country, List<Company>> byCountry = new EnumMap<>(Country.class);

    private final Words names = Words.read("companies");
    private final Words industries = Words.read("industries");
    private final Words cities = Words.read("cities");
    private final Words streets = Words.read("streets");

    Companies(long seed) {
        for (String language : List.of("de", "fr", "en")) {
            for (String field : names.of("field " + language)) {
                for (String stem : names.of("stem " + language)) {
                    found(language, stem, field, Dice.of(seed, "company", stem, field));
                }
            }
        }
        byCountry.values().forEach(companies -> Collections.shuffle(companies, new Random(seed)));
    }

    Company drawn(Dice dice) {
        return drawn(dice, Country.drawn(dice));
    }

    Company drawn(Dice dice, Country country) {
        return dice.commonOneOf(byCountry.getOrDefault(country, List.of()));
    }

    private void found(String language, String stem, String field, Dice dice) {
        Country country = Country.drawnWhere(language, dice);
        byCountry.computeIfAbsent(country, none -> new ArrayList<>()).add(company(country, stem, field, dice));
    }

    private Company company(Country country, String stem, String field, Dice dice) {
        String[] city = dice.commonOneOf(cities.of(country.name())).split("\\|", -1);
        String name = stem + " " + field;
        int employees = (int) Math.max(3, dice.around(160, 1.5));
        return new Company(
                name + " " + dice.oneOf(names.of("form " + country)),
                Spelling.ascii(name) + ".example",
                industries.keyOf(field),
                employees,
                Math.round(employees * dice.around(180_000, 0.5) / 10_000) * 10_000,
                street(country, dice),
                city[1],
                city[0],
                city[2],
                country);
    }

    private String street(Country country, Dice dice) {
        String street = dice.oneOf(streets.of(country.name()));
        int number = dice.between(1, 140);
        return country.language().equals("de") ? street + " " + number : number + " " + street;
    }
}
