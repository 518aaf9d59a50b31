package dev.perennial.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The places, companies and people behind made-up leads. */
final class MadeUpWorld {

    private static final List<String> TOWN_ENDS = List.of("stadt", "burg", "ville", "ton", "hausen");

    private final Chance chance;
    /** No employer gives one address to two people. */
    private final Set<String> taken = new HashSet<>();

    record Place(String street, String postalCode, String city, String country, String phone) {}

    record Company(String name, List<String> legal, String domain, Place place) {}

    record Person(
            int number,
            String first,
            String nickname,
            String last,
            Company company,
            String email,
            String privateEmail,
            Place home,
            String mobile) {}

    MadeUpWorld(Chance chance) {
        this.chance = chance;
    }

    private Place place() {
        String street = chance.nextBoolean()
                ? Chance.capital(chance.word()) + "strasse " + (1 + chance.nextInt(140))
                : (1 + chance.nextInt(900)) + " " + Chance.capital(chance.word()) + " "
                        + chance.any("Street Road Avenue Lane".split(" "));
        int town = chance.nextInt(400);
        return new Place(
                street,
                String.format("%05d", 10_000 + town * 201 + chance.nextInt(20)),
                town(town),
                chance.any("DE US GB FR AT".split(" ")),
                chance.number(9));
    }

    /** People live in the country they work in. */
    private Place home(Place work) {
        Place near = place();
        return new Place(near.street, near.postalCode, near.city, work.country, near.phone);
    }

    private static String town(int number) {
        SplittableRandom own = new SplittableRandom(number * 7919L + 3);
        return Chance.capital(MadeUpNames.START[own.nextInt(MadeUpNames.START.length)]
                + MadeUpNames.MIDDLE[own.nextInt(MadeUpNames.MIDDLE.length)]
                + TOWN_ENDS.get(own.nextInt(TOWN_ENDS.size())));
    }

    Company company() {
        String name =
                Chance.capital(chance.word()) + (chance.nextInt(3) == 0 ? " & " + Chance.capital(chance.word()) : "")
                        + " " + chance.any(MadeUpNames.TRADE);
        String domain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + chance.any(".com .de .net .co.uk".split(" "));
        return new Company(name, List.of(MadeUpNames.LEGAL[chance.nextInt(MadeUpNames.LEGAL.length)]), domain, place());
    }

    Person person(int number, Company company, @Nullable Person relative) {
        String[] given = MadeUpNames.GIVEN[chance.nextInt(MadeUpNames.GIVEN.length)];
        while (relative != null && given[0].equals(relative.first)) {
            given = MadeUpNames.GIVEN[chance.nextInt(MadeUpNames.GIVEN.length)];
        }
        String last = relative != null ? relative.last : Chance.capital(chance.word());
        String user = user(given[0], last);
        while (!taken.add(user + "@" + company.domain)) {
            user += chance.nextInt(10);
        }
        Place home = relative != null ? relative.home : home(company.place);
        return new Person(
                number,
                given[0],
                given[given.length - 1],
                last,
                company,
                user + "@" + company.domain,
                user(given[0], last) + (10 + chance.nextInt(90)) + "@" + chance.any(MadeUpNames.FREE),
                home,
                chance.number(10));
    }

    private String user(String first, String last) {
        String f = first.toLowerCase(Locale.ROOT);
        String l = last.toLowerCase(Locale.ROOT);
        return switch (chance.nextInt(4)) {
            case 0 -> f.charAt(0) + l;
            case 1 -> f + l.charAt(0);
            default -> f + "." + l;
        };
    }
}
