package dev.perennial.demo.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** All companies that may ever ask: every stem with every field of the country's language. */
final class Companies {

    private final Map<Country, List<Company>> byCountry = new EnumMap<>(Country.class);

    private final Words names = Words.read("companies");
    private final Words industries = Words.read("industries");
    private final Words cities = Words.read("cities");
    private final Words streets = Words.read("streets");
    private final Set<String> domains = new HashSet<>();

    Companies(long seed) {
        for (Country country : Country.values()) {
            byCountry.put(country, companiesOf(country, seed));
        }
    }

    Company drawn(Dice dice) {
        return drawn(dice, Country.drawn(dice));
    }

    Company drawn(Dice dice, Country country) {
        return dice.commonOneOf(byCountry.getOrDefault(country, List.of()));
    }

    private List<Company> companiesOf(Country country, long seed) {
        List<Company> companies = new ArrayList<>();
        for (String field : names.of("field " + country.language())) {
            for (String stem : names.of("stem " + country.language())) {
                companies.add(company(country, stem, field, Dice.of(seed, "company", country, stem, field)));
            }
        }
        Collections.shuffle(companies, new Random(seed));
        return companies;
    }

    private Company company(Country country, String stem, String field, Dice dice) {
        String[] city = dice.commonOneOf(cities.of(country.name())).split("\\|", -1);
        String name = stem + " " + field;
        int employees = (int) Math.max(3, dice.around(160, 1.5));
        return new Company(
                name + " " + dice.oneOf(names.of("form " + country)),
                freeDomain(Spelling.ascii(name), country),
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

    /** The same name may stand in the register of two countries; its domain belongs to the first. */
    private String freeDomain(String name, Country country) {
        String plain = name + ".example";
        return domains.add(plain) ? plain : name + "-" + country.name().toLowerCase(Locale.ROOT) + ".example";
    }
}
