package dev.perennial.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Business leads as forms and fairs bring them in, with the truth: typing mistakes, nicknames, moves, free-mail, shared
 * mailboxes, families at one address, colleagues behind one switchboard, companies written in many ways. Names are made of
 * syllables, so that nothing is shared with the lists of the matcher.
 */
final class MadeUpLeads {

    static final List<String> COLUMNS = List.of(
            "id", "email", "first_name", "last_name", "phone", "company", "street", "postal_code", "city", "country",
            "person", "employer");
    private static final String[][] GIVEN = {
        {"William", "Bill"}, {"Robert", "Bob"}, {"Elizabeth", "Liz"}, {"Katherine", "Kate"}, {"Thomas", "Tom"},
        {"Michael", "Mike"}, {"Alexander", "Alex"}, {"Susan", "Sue"}, {"Andreas", "Andi"}, {"Christine", "Chris"},
        {"Wolfgang", "Wolf"}, {"Jennifer", "Jenny"}, {"Daniel", "Dan"}, {"Nicole"}, {"Laura"}, {"Petra"},
        {"Ingrid"}, {"Pascal"}, {"Chantal"}, {"Olaf"}, {"Birgit"}, {"Emre"}, {"Aylin"}, {"Marek"}, {"Agnieszka"},
        {"Luca"}, {"Giulia"}, {"Pilar"}, {"Javier"}, {"Nadia"}, {"Yusuf"}, {"Ravi"}, {"Priya"}, {"Kenji"}, {"Mei"},
        {"Sven"}, {"Astrid"}, {"Lars"}, {"Freya"}, {"Owen"}, {"Bronwyn"}, {"Duncan"}, {"Fiona"}, {"Noah"}, {"Zoe"},
        {"Hugo"}, {"Ines"}, {"Viktor"}, {"Olga"}, {"Tamar"}
    };
    private static final String[] START =
            "ba be bra da dor el fa fen gar gru hal hen ja kel kra lin lo mar mo nor pel pra ra ro sa schu stei ta tor ul va wen wi zi ko li du ne re ga ha".split(" ");
    private static final String[] MIDDLE =
            "ber der fel gen hol ka ler man mer nan per ri sen ster ta ten vel wa zer ni la mo do".split(" ");
    private static final String[] END = "er mann sen ki son ler ow ini ez ard stein feld berg in ic a o ell off ley".split(" ");
    private static final String[] TRADE =
            "Analytics Optics Logistics Pharma Robotics Foods Textiles Energy Instruments Labor Werkzeuge Verlag Bau Medical Systems Consulting Chemie Sensorik Marine Software".split(" ");
    private static final String[][] LEGAL = {
        {"GmbH", "G.m.b.H.", ""}, {"AG", ""}, {"Inc.", "Inc", "Incorporated", ""}, {"Ltd", "Limited", "Ltd.", ""},
        {"SARL", "S.A.R.L.", ""}, {"LLC", "L.L.C.", ""}
    };
    private static final String[] FREE = {"gmail.com", "gmx.de", "yahoo.com", "web.de", "outlook.com", "hotmail.com"};
    private static final String[] SHARED = {"info", "sales", "office", "kontakt"};

    private final SplittableRandom random;
    private final List<Map<String, String>> rows = new ArrayList<>();
    /** No employer gives one address to two people. */
    private final Set<String> taken = new HashSet<>();

    private record Place(String street, String postalCode, String city, String country, String phone) {}

    private record Company(String name, String[] legal, String domain, Place place) {}

    private record Person(int number, String first, String nickname, String last, Company company, String email,
            String privateEmail, Place home, String mobile) {}

    private MadeUpLeads(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** About twice as many rows as people, shuffled. */
    static List<Map<String, String>> of(int people, long seed) {
        MadeUpLeads leads = new MadeUpLeads(seed);
        leads.make(people);
        return leads.shuffled();
    }

    private void make(int people) {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < people / 6 + 1; i++) {
            companies.add(company());
        }
        @Nullable Person before = null;
        for (int number = 0; number < people; number++) {
            boolean family = before != null && random.nextInt(12) == 0;
            Person person = person(number, any(companies), family ? before : null);
            before = person;
            int times = 1 + (random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(3));
            for (int i = 0; i < times; i++) {
                rows.add(inquiry(person, companies, i));
            }
        }
    }

    private Company company() {
        String name = capital(word()) + (random.nextInt(3) == 0 ? " & " + capital(word()) : "") + " " + any(TRADE);
        String domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + any(".com .de .net .co.uk".split(" "));
        return new Company(name, LEGAL[random.nextInt(LEGAL.length)], domain, place());
    }

    /** People live in the country they work in. */
    private Place home(Place work) {
        Place near = place();
        return new Place(near.street, near.postalCode, near.city, work.country, near.phone);
    }

    private Place place() {
        String street = random.nextBoolean()
                ? capital(word()) + "strasse " + (1 + random.nextInt(140))
                : (1 + random.nextInt(900)) + " " + capital(word()) + " " + any("Street Road Avenue Lane".split(" "));
        int town = random.nextInt(400);
        return new Place(
                street, String.format("%05d", 10_000 + town * 201 + random.nextInt(20)), town(town),
                any("DE US GB FR AT".split(" ")), number(9));
    }

    private static String town(int number) {
        SplittableRandom own = new SplittableRandom(number * 7919L + 3);
        return capital(START[own.nextInt(START.length)] + MIDDLE[own.nextInt(MIDDLE.length)]
                + "stadt burg ville ton hausen".split(" ")[own.nextInt(5)]);
    }

    private Person person(int number, Company company, @Nullable Person relative) {
        String[] given = GIVEN[random.nextInt(GIVEN.length)];
        while (relative != null && given[0].equals(relative.first)) {
            given = GIVEN[random.nextInt(GIVEN.length)];
        }
        String last = relative != null ? relative.last : capital(word());
        String user = user(given[0], last);
        while (!taken.add(user + "@" + company.domain)) {
            user += random.nextInt(10);
        }
        Place home = relative != null ? relative.home : home(company.place);
        return new Person(
                number, given[0], given[given.length - 1], last, company, user + "@" + company.domain,
                user(given[0], last) + (10 + random.nextInt(90)) + "@" + any(FREE), home, number(10));
    }

    private String user(String first, String last) {
        String f = first.toLowerCase(Locale.ROOT);
        String l = last.toLowerCase(Locale.ROOT);
        return switch (random.nextInt(4)) {
            case 0 -> f.charAt(0) + l;
            case 1 -> f + l.charAt(0);
            default -> f + "." + l;
        };
    }

    private Map<String, String> inquiry(Person person, List<Company> companies, int time) {
        boolean moved = time > 0 && random.nextInt(30) == 0;
        Company company = moved ? elsewhere(person, companies) : person.company;
        boolean atHome = random.nextInt(8) == 0;
        Place place = atHome ? person.home : company.place;
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "r" + rows.size());
        row.put("email", maybe(12, email(person, company, moved)));
        row.put("first_name", first(person));
        row.put("last_name", typed(40, person.last));
        row.put("phone", maybe(4, phone(person, company, atHome || moved)));
        row.put("company", maybe(10, written(company)));
        row.put("street", maybe(6, typed(30, abbreviated(place.street))));
        row.put("postal_code", maybe(8, typed(60, place.postalCode)));
        row.put("city", maybe(8, typed(40, place.city)));
        row.put("country", maybe(8, place.country));
        row.put("person", Integer.toString(person.number));
        row.put("employer", company.domain);
        return row;
    }

    /** Who changes employers stays in the country, and keeps the mobile phone. */
    private Company elsewhere(Person person, List<Company> companies) {
        Company next = any(companies);
        while (!next.place.country.equals(person.company.place.country)) {
            next = any(companies);
        }
        return next;
    }

    private String email(Person person, Company company, boolean moved) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return any(SHARED) + "@" + company.domain;
        }
        if (kind < 5) {
            return person.privateEmail;
        }
        String work = moved ? person.email.replaceFirst("@.*", "@" + company.domain) : person.email;
        return kind == 5 ? typed(1, work) : kind == 6 ? work.replace("@", "+fair@") : work;
    }

    private String first(Person person) {
        int kind = random.nextInt(14);
        String first = kind == 0 ? person.nickname : kind == 1 ? person.first.substring(0, 1) + "." : person.first;
        return kind == 2 ? first.toUpperCase(Locale.ROOT) : typed(40, first);
    }

    private String phone(Person person, Company company, boolean atHome) {
        boolean desk = !atHome && random.nextInt(3) == 0;
        String digits = desk ? company.place.phone : person.mobile;
        return switch (random.nextInt(3)) {
            case 0 -> "+49 " + digits.substring(0, 3) + " " + digits.substring(3);
            case 1 -> "0" + digits.substring(0, 3) + "/" + digits.substring(3);
            default -> "0049" + digits;
        };
    }

    private String written(Company company) {
        String name = random.nextInt(12) == 0 ? company.name.replace(" & ", " and ") : company.name;
        return typed(30, (name + " " + any(company.legal)).strip());
    }

    private String abbreviated(String street) {
        return random.nextInt(4) > 0 ? street : street.replace("strasse", "str.").replace("Street", "St").replace("Road", "Rd");
    }

    /** With one slip in so many. */
    private String typed(int oneIn, String text) {
        if (text.length() < 4 || random.nextInt(oneIn) > 0) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
        };
    }

    private String maybe(int oneIn, String text) {
        return random.nextInt(oneIn) == 0 ? "" : text;
    }

    private String word() {
        return any(START) + (random.nextInt(3) == 0 ? "" : any(MIDDLE)) + any(MIDDLE) + any(END);
    }

    private String number(int digits) {
        StringBuilder number = new StringBuilder().append(1 + random.nextInt(9));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private List<Map<String, String>> shuffled() {
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Map<String, String> row = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, row);
        }
        return rows;
    }
}
