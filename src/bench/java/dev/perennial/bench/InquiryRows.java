package dev.perennial.bench;

import dev.perennial.sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Inquiries as a web form exports them: 15 columns, about 165 bytes, every fiftieth bad; the same for the same seed. */
final class InquiryRows {

    static final List<String> HEADER = List.of(
            "inquiry_id",
            "received_at",
            "email",
            "first_name",
            "last_name",
            "title",
            "company",
            "phone",
            "country",
            "city",
            "postal_code",
            "employees",
            "product",
            "consent",
            "utm_campaign");

    private static final int ONE_BAD_IN = 50;
    private static final String[] FIRST = {
        "Jana", "Anna-Maria", "Jürgen", "Peter", "Sarah", "LUCA", "Chloé", "Thomas", "Zoë", "Michael", "Ines", "Paul"
    };
    private static final String[] LAST = {
        "Winter", "Müller", "von der Heide", "Smith", "Garcia", "Rossi", "Dubois", "Kowalski", "O'BRIEN", "Weiß", "Jansen"
    };
    private static final String[] COMPANY = {
        "Auenlabor GmbH", "Nordwind Logistik AG", "Miller & Sons Ltd", "Acme Corp.", "Hôtel du Lac SARL", "Bäckerei Krause"
    };
    private static final String[] COUNTRY = {"DE", "Germany", "FR", "US", "Österreich", "CH", "United Kingdom", "NL"};
    private static final String[] PHONE = {
        "030 2%07d", "+49 30 2%07d", "01 42 %06d", "(617) 5%06d", "+43 1 5%06d", "+41442%06d", "020 7%07d", "+3120%07d"
    };
    private static final String[] CITY = {"Berlin", "München", "Paris", "Boston", "Wien", "Zürich", "London", "Utrecht"};
    private static final String[] TITLE = {"CEO", "Head of Purchasing", "Einkäufer", "Engineer", "", "Sales Manager"};
    private static final String[] PRODUCT = {"Pump P-200", "Valve", "Service contract", ""};
    private static final String[] DOMAIN = {"auenlabor.example", "gmail.com", "nordwind-logistik.de", "acme.co.uk", "web.de"};

    private final Random random;

    InquiryRows(long seed) {
        this.random = new Random(seed);
    }

    List<Row> next(int rows, long firstNumber) {
        List<Row> made = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            made.add(row(firstNumber + i));
        }
        return made;
    }

    private Row row(long number) {
        boolean bad = random.nextInt(ONE_BAD_IN) == 0;
        int country = random.nextInt(COUNTRY.length);
        String first = any(FIRST);
        String last = any(LAST);
        String mailbox = (first.charAt(0) + "." + last.replaceAll("[^A-Za-z]", "") + number).toLowerCase(Locale.ROOT);
        return new Row(
                number + 1,
                List.of(
                        "W-" + number,
                        bad && random.nextBoolean() ? "2026-02-30T10:00:00+01:00" : moment(),
                        bad ? mailbox + " at " + any(DOMAIN) : mailbox + "@" + any(DOMAIN),
                        first,
                        last,
                        any(TITLE),
                        any(COMPANY),
                        String.format(Locale.ROOT, PHONE[country], random.nextInt(1_000_000)),
                        COUNTRY[country],
                        CITY[country],
                        String.valueOf(10_000 + random.nextInt(89_999)),
                        String.valueOf(random.nextInt(5_000)),
                        any(PRODUCT),
                        random.nextInt(3) == 0 ? "no" : "yes",
                        "autumn-" + random.nextInt(9)),
                null);
    }

    private String moment() {
        return String.format(
                Locale.ROOT,
                "2026-%02d-%02dT%02d:%02d:%02d+02:00",
                1 + random.nextInt(9),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
