package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.people.Company;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Phones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The badge scanner: showroom days every Friday, once the big fair; German headers, semicolons, Windows-1252. */
record TradeFair(long seed, Season season) implements InquirySource {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    @Override
    public String feed() {
        return "trade-fair";
    }

    @Override
    public Optional<Delivery> deliveryOn(LocalDate night) {
        Dice dice = Dice.of(seed, feed(), night);
        if (season.bringsFairScans(night)) {
            return Optional.of(new Delivery(
                    "messe-export-labortage-" + night.getYear() + ".csv", "LT-", dice.between(400, 440), 4));
        }
        if (night.getDayOfWeek() != DayOfWeek.FRIDAY) {
            return Optional.empty();
        }
        int rows = season.grown(dice.between(16, 26), night);
        return Optional.of(new Delivery("messe-export-" + night + ".csv", "SR" + SHORT.format(night) + "-", rows, 5));
    }

    @Override
    public Sheet.Format format() {
        return Sheet.Format.GERMAN_EXCEL;
    }

    @Override
    public int earliestHour() {
        return 9;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("Nr", "inquiry_id");
        columns.put("Datum", "received_at");
        columns.put("Anrede", "Anrede");
        columns.put("Vorname", "first_name");
        columns.put("Nachname", "last_name");
        columns.put("Position", "title");
        columns.put("Firma", "company");
        columns.put("E-Mail", "email");
        columns.put("Telefon", "phone");
        columns.put("Straße", "street");
        columns.put("PLZ", "postal_code");
        columns.put("Ort", "city");
        columns.put("Land", "country");
        columns.put("Interesse", "product");
        columns.put("Einwilligung", "consent");
        return columns;
    }

    @Override
    public Map<String, String> cells(Inquiry inquiry) {
        Person person = inquiry.person();
        Company company = person.company();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("inquiry_id", inquiry.id());
        cells.put("received_at", GERMAN.format(inquiry.receivedAt()));
        cells.put("Anrede", person.woman() ? "Frau" : "Herr");
        cells.put("first_name", person.firstName());
        cells.put("last_name", person.lastName());
        cells.put("title", person.title());
        cells.put("company", person.companyName());
        cells.put("email", person.email());
        cells.put("phone", Phones.national(person.phone()));
        cells.put("street", company.street());
        cells.put("postal_code", company.postalCode());
        cells.put("city", company.city());
        cells.put("country", company.country().inGerman());
        cells.put("product", inquiry.product());
        cells.put("consent", inquiry.consent().replace("yes", "ja").replace("no", "nein"));
        return cells;
    }
}
