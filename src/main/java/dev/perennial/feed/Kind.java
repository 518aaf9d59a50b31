package dev.perennial.feed;

import static dev.perennial.feed.Column.choice;
import static dev.perennial.feed.Column.of;
import static dev.perennial.feed.Column.text;

import dev.perennial.feed.Column.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a feed are, with the columns that they have in every company. */
public enum Kind {
    INQUIRIES(
            "inquiry_id",
            text("inquiry_id", 190),
            of("received_at", Type.MOMENT).must(),
            of("email", Type.EMAIL),
            text("first_name", 100),
            text("last_name", 100),
            text("full_name", 200),
            text("title", 200),
            text("company", 200),
            text("website", 300),
            of("country", Type.COUNTRY),
            of("phone", Type.PHONE),
            text("street", 200),
            text("city", 100),
            text("postal_code", 20),
            text("state", 100),
            text("industry", 100),
            of("employees", Type.WHOLE),
            of("revenue", Type.MONEY),
            text("source", 100),
            text("campaign", 200),
            text("product", 200),
            of("message", Type.LINES),
            text("budget", 200),
            text("authority", 200),
            text("need", 500),
            text("timeline", 200),
            of("consent", Type.CONSENT),
            of("consent_at", Type.MOMENT),
            text("language", 10),
            of("time_zone", Type.ZONE)),
    SALES_FEEDBACK(
            "",
            of("lead", Type.LEAD).as("lead_ref").must(),
            text("rep", 100).must(),
            choice("action", "accept", "reject", "contact", "return", "close-lost", "claim"),
            of("at", Type.MOMENT).as("happened_at").must(),
            text("reason", 100),
            text("channel", 40),
            text("outcome", 100),
            of("note", Type.LINES).atMost(2000)),
    NURTURE_REQUESTS(
            "request_id",
            text("request_id", 190),
            of("lead", Type.LEAD).as("lead_ref").must(),
            text("path", 64).must(),
            choice("action", "enrol", "pause", "resume", "stop"),
            text("requested_by", 100).must(),
            text("reason", 100),
            of("start_on", Type.DATE),
            of("note", Type.LINES).atMost(2000)),
    ACTIVITIES(
            "activity_id",
            text("activity_id", 190),
            of("email", Type.EMAIL),
            of("lead", Type.LEAD).as("lead_ref"),
            of("type", Type.WORD).atMost(40).must(),
            of("at", Type.MOMENT).as("happened_at").must(),
            text("detail", 500),
            of("value", Type.MONEY)),
    OPPORTUNITIES(
            "",
            text("opportunity_id", 190).must(),
            of("lead", Type.LEAD).as("lead_ref").must(),
            text("stage", 100).must(),
            of("amount", Type.MONEY),
            of("currency", Type.CURRENCY),
            of("opened_at", Type.MOMENT).must(),
            of("expected_close", Type.DATE),
            of("closed_at", Type.MOMENT),
            of("won", Type.FLAG),
            text("reason", 100),
            text("owner", 100)),
    SUPPRESSIONS(
            "",
            of("email", Type.EMAIL),
            of("domain", Type.DOMAIN),
            choice("reason", "unsubscribe", "bounce", "complaint", "legal", "manual"),
            of("at", Type.MOMENT).as("happened_at")),
    COSTS(
            "",
            text("source", 100).must(),
            text("campaign", 200),
            of("from", Type.DATE).as("from_date").must(),
            of("to", Type.DATE).as("to_date").must(),
            of("amount", Type.MONEY).must(),
            of("currency", Type.CURRENCY)),
    /** The questions of dedupe, with what people say. A row that was left empty is no answer. */
    REVIEW_ANSWERS(
            "", text("pair", 40).must(), choice("answer", "same", "different").mayBeEmpty());

    private final String id;
    private final List<Column> columns;

    Kind(String id, Column... columns) {
        this.id = id;
        this.columns = List.of(columns);
    }

    /** In files and tables: {@code sales-feedback}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column with the source's own number of a row; empty when such rows are known by their content. */
    public String id() {
        return id;
    }

    /** In the order in which they are cleaned: the country comes before the phone that it explains. */
    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
