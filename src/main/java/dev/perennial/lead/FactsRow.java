package dev.perennial.lead;

import dev.perennial.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** One row of {@link FactsOfLeads} as facts; the only place that decides what stands for "not known". */
record FactsRow(LocalDate tonight, ZoneId zone) implements RowMapper<LeadFacts> {

    private static final List<String> TEXTS = List.of(
            "email",
            "email_domain",
            "phone",
            "first_name",
            "last_name",
            "title",
            "company",
            "website",
            "city",
            "state",
            "postal_code",
            "country",
            "industry",
            "source",
            "campaign",
            "product",
            "language",
            "budget",
            "authority",
            "need",
            "timeline",
            "consent",
            "stage",
            "owner",
            "grade",
            "last_reason");
    private static final List<String> NUMBERS =
            List.of("employees", "fit", "interest", "score", "inquiries", "activities", "attempts", "rounds");
    private static final List<String> FLAGS = List.of("free_mail", "suppressed", "open_opportunity", "customer");

    @Override
    public LeadFacts mapRow(ResultSet row, int number) throws SQLException {
        Map<String, Object> facts = new HashMap<>();
        for (String name : TEXTS) {
            facts.put(name, text(row.getString(name)));
        }
        for (String name : NUMBERS) {
            facts.put(name, row.getLong(name));
        }
        for (String name : FLAGS) {
            facts.put(name, row.getBoolean(name));
        }
        facts.put("revenue", row.getDouble("revenue"));
        facts.put("days_in_stage", daysSince(row, "stage_since"));
        facts.put("days_since_inquiry", daysSince(row, "last_inquiry_at"));
        facts.put("days_since_activity", daysSince(row, "last_activity_at"));
        return new LeadFacts(row.getLong("lead_number"), Map.copyOf(facts));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** By the calendar, because the days on which clocks change have 23 and 25 hours. */
    private long daysSince(ResultSet row, String column) throws SQLException {
        LocalDateTime happened = row.getObject(column, LocalDateTime.class);
        if (happened == null) {
            return LeadFacts.NEVER;
        }
        LocalDate day = Utc.at(happened).atZone(zone).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(day, tonight));
    }
}
