package dev.perennial.entry;

import dev.perennial.database.Bulk;
import dev.perennial.database.Numbers;
import dev.perennial.feed.Kind;
import dev.perennial.night.Calendar;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of each kind, and which of a row's values it holds. */
@Component
public class Tables {

    private static final List<String> INQUIRY = List.of(
            "inquiry_id",
            "received_at",
            "email",
            "email_key",
            "role_email",
            "free_mail",
            "phone",
            "name_key",
            "first_name",
            "last_name",
            "title",
            "company",
            "website",
            "street",
            "city",
            "postal_code",
            "state",
            "country",
            "industry",
            "employees",
            "revenue",
            "source",
            "campaign",
            "product",
            "message",
            "budget",
            "authority",
            "need",
            "timeline",
            "consent",
            "consent_at",
            "language",
            "time_zone",
            "custom");
    private static final List<String> ACTIVITY =
            List.of("email_key", "lead_ref", "type", "happened_at", "detail", "value");
    private static final List<String> FEEDBACK =
            List.of("lead_ref", "rep", "action", "happened_at", "reason", "channel", "outcome", "note");
    private static final List<String> REQUEST =
            List.of("request_id", "lead_ref", "path", "action", "requested_by", "reason", "start_on", "note");
    private static final List<String> REVIEW = List.of("pair", "answer");
    private static final List<String> OPPORTUNITY = List.of(
            "lead_ref",
            "stage",
            "amount",
            "currency",
            "opened_at",
            "expected_close",
            "closed_at",
            "won",
            "reason",
            "owner");

    private final Map<Kind, Table> tables;

    Tables(JdbcTemplate database, Bulk bulk, Numbers numbers, Calendar calendar) {
        this.tables = Map.of(
                Kind.INQUIRIES, new NewRows("inquiries", "inquiry", INQUIRY, database, bulk, numbers),
                Kind.ACTIVITIES, new NewRows("activities", "activity", ACTIVITY, database, bulk, numbers),
                Kind.SALES_FEEDBACK, new NewRows("sales_feedback", "feedback", FEEDBACK, database, bulk, numbers),
                Kind.NURTURE_REQUESTS, new NewRows("nurture_requests", "request", REQUEST, database, bulk, numbers),
                Kind.OPPORTUNITIES, opportunities(database),
                Kind.SUPPRESSIONS, new Suppressed(database, calendar),
                Kind.COSTS, costs(database),
                Kind.REVIEW_ANSWERS, new NewRows("review_answers", "review_answer", REVIEW, database, bulk, numbers));
    }

    public Table of(Kind kind) {
        Table table = tables.get(kind);
        if (table == null) {
            throw new IllegalStateException("No table for " + kind.label());
        }
        return table;
    }

    /** The lead is found again when the reference changes; MySQL assigns from left to right. */
    private static Table opportunities(JdbcTemplate database) {
        return new LatestRows("opportunities", List.of("opportunity_id"), OPPORTUNITY, """
                INSERT INTO opportunities (opportunity_id, lead_ref, stage, amount, currency, opened_at, expected_close,
                                           closed_at, won, reason, owner, file, line, changed_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE lead_number = IF(lead_ref = VALUES(lead_ref), lead_number, NULL),
                    lead_ref = VALUES(lead_ref), stage = VALUES(stage), amount = VALUES(amount), currency = VALUES(currency),
                    opened_at = VALUES(opened_at), expected_close = VALUES(expected_close), closed_at = VALUES(closed_at),
                    won = VALUES(won), reason = VALUES(reason), owner = VALUES(owner), file = VALUES(file),
                    line = VALUES(line), changed_on = GREATEST(changed_on, VALUES(changed_on))
                """, database);
    }

    private static Table costs(JdbcTemplate database) {
        return new LatestRows(
                "costs",
                List.of("source", "campaign", "from_date", "to_date"),
                List.of("amount", "currency"),
                """
                INSERT INTO costs (source, campaign, from_date, to_date, amount, currency, file, line, night)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE amount = VALUES(amount), currency = VALUES(currency), file = VALUES(file),
                    line = VALUES(line), night = VALUES(night)
                """,
                database);
    }
}
