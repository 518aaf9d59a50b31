package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inbox.Stamp;
import dev.perennial.demo.people.Company;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Phones;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The contact form of the web site: every night, commas, UTF-8, in the words of this project. */
record WebForm(long seed, Season season) implements InquirySource {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd");

    @Override
    public String feed() {
        return "web-form";
    }

    @Override
    public Optional<Delivery> deliveryOn(LocalDate night) {
        Dice dice = Dice.of(seed, feed(), night);
        int rows = Season.isWorkday(night) ? dice.between(32, 42) : dice.between(8, 15);
        return Optional.of(new Delivery(
                "web-form-" + night + ".csv", "WF-" + DIGITS.format(night) + "-", season.grown(rows, night), 1));
    }

    @Override
    public Sheet.Format format() {
        return Sheet.Format.PLAIN;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String name : ("inquiry_id received_at email full_name title company industry employees phone country"
                        + " message product budget authority need timeline consent")
                .split(" ", -1)) {
            columns.put(name, name);
        }
        columns.put("utm_campaign", "campaign");
        return columns;
    }

    @Override
    public Map<String, String> cells(Inquiry inquiry) {
        Person person = inquiry.person();
        Company company = person.company();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("inquiry_id", inquiry.id());
        cells.put("received_at", Stamp.of(inquiry.receivedAt()));
        cells.put("email", person.email());
        cells.put("full_name", person.fullName());
        cells.put("title", person.title());
        cells.put("company", person.companyName());
        cells.put("industry", person.alone() ? "" : company.industry());
        cells.put("employees", person.alone() ? "" : Integer.toString(company.employees()));
        cells.put("phone", Phones.international(person.phone()));
        cells.put("country", company.country().name());
        cells.put("message", inquiry.message());
        cells.put("product", inquiry.product());
        cells.put("budget", inquiry.bant().budget());
        cells.put("authority", inquiry.bant().authority());
        cells.put("need", inquiry.bant().need());
        cells.put("timeline", inquiry.bant().timeline());
        cells.put("consent", inquiry.consent());
        cells.put("campaign", inquiry.campaign());
        return cells;
    }
}
