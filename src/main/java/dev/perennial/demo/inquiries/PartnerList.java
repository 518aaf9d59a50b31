package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.people.Company;
import dev.perennial.demo.people.Country;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Phones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The distribution partner in Boston: twice a week, tabs, UTF-8 with a byte order mark, American dates. */
record PartnerList(long seed, Season season) implements InquirySource {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm a", Locale.US);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd");

    @Override
    public String feed() {
        return "partner-list";
    }

    @Override
    public Optional<Delivery> deliveryOn(LocalDate night) {
        boolean tuesday = night.getDayOfWeek() == DayOfWeek.TUESDAY;
        if (!tuesday && night.getDayOfWeek() != DayOfWeek.THURSDAY) {
            return Optional.empty();
        }
        int rows = season.grown(Dice.of(seed, feed(), night).between(15, 23), night);
        String date = DIGITS.format(night);
        return Optional.of(new Delivery("partner_list_" + date + ".tsv", "P" + date + "-", rows, tuesday ? 5 : 2));
    }

    @Override
    public Sheet.Format format() {
        return Sheet.Format.TABS_WITH_MARK;
    }

    @Override
    public ZoneId zone() {
        return Country.US.zone();
    }

    /** Boston gets up when Berlin has lunch. */
    @Override
    public int earliestHour() {
        return 14;
    }

    @Override
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("Lead ID", "inquiry_id");
        columns.put("Created", "received_at");
        columns.put("Work Email", "email");
        columns.put("First Name", "first_name");
        columns.put("Last Name", "last_name");
        columns.put("Job Title", "title");
        columns.put("Organization", "company");
        columns.put("Phone", "phone");
        columns.put("State", "state");
        columns.put("Country", "country");
        columns.put("Employees", "employees");
        columns.put("Annual Revenue", "revenue");
        columns.put("Opt In", "consent");
        return columns;
    }

    @Override
    public Map<String, String> cells(Inquiry inquiry) {
        Person person = inquiry.person();
        Company company = person.company();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("inquiry_id", inquiry.id());
        cells.put("received_at", AMERICAN.format(inquiry.receivedAt()));
        cells.put("email", person.email());
        cells.put("first_name", person.firstName());
        cells.put("last_name", person.lastName());
        cells.put("title", person.title());
        cells.put("company", person.companyName());
        cells.put("phone", Phones.national(person.phone()));
        cells.put("state", company.country() == Country.US ? company.state() : "");
        cells.put("country", company.country().inEnglish());
        cells.put("employees", person.alone() ? "" : Integer.toString(company.employees()));
        cells.put("revenue", person.alone() ? "" : Long.toString(company.revenue()));
        cells.put("consent", inquiry.consent().replace("yes", "Y").replace("no", "N"));
        return cells;
    }
}
