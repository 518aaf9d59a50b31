package dev.perennial.bench;

import dev.perennial.bench.MadeUpWorld.Company;
import dev.perennial.bench.MadeUpWorld.Person;
import dev.perennial.bench.MadeUpWorld.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Business leads as forms and fairs bring them in, with the truth: typing mistakes, nicknames, moves, free-mail, shared
 * mailboxes, families at one address, colleagues behind one switchboard, companies written in many ways. Names are made of
 * syllables, so that nothing is shared with the lists of the matcher.
 */
public final class MadeUpLeads {

    public static final List<String> COLUMNS = List.of(
            "id",
            "email",
            "first_name",
            "last_name",
            "phone",
            "company",
            "street",
            "postal_code",
            "city",
            "country",
            "person",
            "employer");
    private final Chance chance;
    private final MadeUpWorld world;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private MadeUpLeads(long seed) {
        this.chance = new Chance(seed);
        this.world = new MadeUpWorld(chance);
    }

    /** About twice as many rows as people, shuffled. */
    public static List<Map<String, String>> of(int people, long seed) {
        MadeUpLeads leads = new MadeUpLeads(seed);
        leads.make(people);
        return leads.shuffled();
    }

    private void make(int people) {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < people / 6 + 1; i++) {
            companies.add(world.company());
        }
        @Nullable Person before = null;
        for (int number = 0; number < people; number++) {
            boolean family = before != null && chance.nextInt(12) == 0;
            Person person = world.person(number, chance.any(companies), family ? before : null);
            before = person;
            int times = 1 + (chance.nextInt(3) == 0 ? 0 : 1 + chance.nextInt(3));
            for (int i = 0; i < times; i++) {
                rows.add(inquiry(person, companies, i));
            }
        }
    }

    private Map<String, String> inquiry(Person person, List<Company> companies, int time) {
        boolean moved = time > 0 && chance.nextInt(30) == 0;
        Company company = moved ? elsewhere(person, companies) : person.company();
        boolean atHome = chance.nextInt(8) == 0;
        Place place = atHome ? person.home() : company.place();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "r" + rows.size());
        row.put("email", chance.maybe(12, email(person, company, moved)));
        row.put("first_name", first(person));
        row.put("last_name", chance.typed(40, person.last()));
        row.put("phone", chance.maybe(4, phone(person, company, atHome || moved)));
        row.put("company", chance.maybe(10, written(company)));
        row.put("street", chance.maybe(6, chance.typed(30, abbreviated(place.street()))));
        row.put("postal_code", chance.maybe(8, chance.typed(60, place.postalCode())));
        row.put("city", chance.maybe(8, chance.typed(40, place.city())));
        row.put("country", chance.maybe(8, place.country()));
        row.put("person", Integer.toString(person.number()));
        row.put("employer", company.domain());
        return row;
    }

    /** Who changes employers stays in the country, and keeps the mobile phone. */
    private Company elsewhere(Person person, List<Company> companies) {
        Company next = chance.any(companies);
        while (!next.place().country().equals(person.company().place().country())) {
            next = chance.any(companies);
        }
        return next;
    }

    private String email(Person person, Company company, boolean moved) {
        int kind = chance.nextInt(20);
        if (kind == 0) {
            return chance.any(MadeUpNames.SHARED) + "@" + company.domain();
        }
        if (kind < 5) {
            return person.privateEmail();
        }
        String work = moved ? person.email().replaceFirst("@.*", "@" + company.domain()) : person.email();
        return kind == 5 ? chance.typed(1, work) : kind == 6 ? work.replace("@", "+fair@") : work;
    }

    private String first(Person person) {
        int kind = chance.nextInt(14);
        String first =
                kind == 0 ? person.nickname() : kind == 1 ? person.first().substring(0, 1) + "." : person.first();
        return kind == 2 ? first.toUpperCase(Locale.ROOT) : chance.typed(40, first);
    }

    private String phone(Person person, Company company, boolean atHome) {
        boolean desk = !atHome && chance.nextInt(3) == 0;
        String digits = desk ? company.place().phone() : person.mobile();
        return switch (chance.nextInt(3)) {
            case 0 -> "+49 " + digits.substring(0, 3) + " " + digits.substring(3);
            case 1 -> "0" + digits.substring(0, 3) + "/" + digits.substring(3);
            default -> "0049" + digits;
        };
    }

    private String written(Company company) {
        String name = chance.nextInt(12) == 0 ? company.name().replace(" & ", " and ") : company.name();
        return chance.typed(30, (name + " " + chance.any(company.legal())).strip());
    }

    private String abbreviated(String street) {
        return chance.nextInt(4) > 0
                ? street
                : street.replace("strasse", "str.").replace("Street", "St").replace("Road", "Rd");
    }

    private List<Map<String, String>> shuffled() {
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            Map<String, String> row = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, row);
        }
        return rows;
    }
}
