package dev.perennial.dedupe;

import dev.perennial.database.Numbers;
import dev.perennial.dedupe.Decisions.Decision;
import dev.perennial.dedupe.Decisions.Owner;
import dev.perennial.dedupe.NewInquiries.Unlinked;
import dev.perennial.night.Night;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records which lead an inquiry belongs to, and makes the leads that are new. */
@Component
class Links {

    private static final String EXACT = "exact-1";

    private final JdbcTemplate database;
    private final LeadKeys leadKeys;
    private final Numbers numbers;
    private final Night night;

    Links(JdbcTemplate database, LeadKeys leadKeys, Numbers numbers, Night night) {
        this.database = database;
        this.leadKeys = leadKeys;
        this.numbers = numbers;
        this.night = night;
    }

    /** @param inquiries in the order of their numbers */
    void record(List<? extends Unlinked> inquiries) {
        Decisions decisions = new Decisions(leadKeys.leadsOf(inquiries.stream()
                .flatMap(inquiry -> inquiry.keys().strongestFirst().stream())
                .toList()));
        inquiries.forEach(decisions::decide);
        long firstNew = numbers.take("leads", decisions.newLeads());
        makeLeads(firstNew, decisions.newLeads());
        recordKeys(decisions.newKeys(), firstNew);
        recordLinks(decisions.decided(), firstNew);
    }

    private void makeLeads(long first, int howMany) {
        LocalDate made = night.date();
        database.batchUpdate(
                "INSERT INTO leads (lead_number, made_on, score_due, funnel_due) VALUES (?, ?, ?, ?)",
                LongStream.range(first, first + howMany)
                        .mapToObj(lead -> new Object[] {lead, made, made, made})
                        .toList());
    }

    private void recordKeys(Map<ContactKey, Owner> keys, long firstNew) {
        database.batchUpdate(
                "INSERT INTO lead_keys (kind, value, lead_number) VALUES (?, ?, ?)",
                keys.entrySet().stream()
                        .map(key -> new Object[] {
                            key.getKey().kind().name(), key.getKey().value(), number(key.getValue(), firstNew)
                        })
                        .toList());
    }

    private void recordLinks(List<Decision> decisions, long firstNew) {
        LocalDate date = night.date();
        database.batchUpdate(
                "INSERT INTO links (inquiry, lead_number, rule, probability, model, night) VALUES (?, ?, ?, 1, ?, ?)",
                decisions.stream()
                        .map(link ->
                                new Object[] {link.inquiry(), number(link.owner(), firstNew), link.rule(), EXACT, date})
                        .toList());
        if (!decisions.isEmpty()) {
            database.update(
                    """
                    UPDATE inquiries i JOIN links k ON k.inquiry = i.inquiry
                    SET i.lead_number = k.lead_number
                    WHERE i.inquiry BETWEEN ? AND ? AND i.lead_number IS NULL
                    """,
                    decisions.get(0).inquiry(),
                    decisions.get(decisions.size() - 1).inquiry());
        }
    }

    private static long number(Owner owner, long firstNew) {
        return owner.isNew() ? firstNew + owner.number() : owner.number();
    }
}
