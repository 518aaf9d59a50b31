package dev.perennial.merge;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say of two inquiries outranks the model: "same" merges their leads in the next night, "different" keeps them apart. */
@Component
public class Answered {

    private final JdbcClient database;
    private final DifferentLeads differentLeads;

    Answered(JdbcClient database, DifferentLeads differentLeads) {
        this.database = database;
        this.differentLeads = differentLeads;
    }

    private record Leads(long older, long younger) {}

    /** What stands against it, or nothing. */
    public Optional<String> same(long older, long younger) {
        Optional<Leads> leads = leads(older, younger);
        if (leads.isEmpty()) {
            return Optional.of("Nobody was asked about the pair " + older + "-" + younger + ".");
        }
        if (!differentLeads
                .among(java.util.Set.of(leads.get().older(), leads.get().younger()))
                .isEmpty()) {
            return Optional.of(
                    "Pair " + older + "-" + younger + ": leads " + leads.get().older() + " and "
                            + leads.get().younger() + " were said to be different people before; that holds.");
        }
        decide(older, younger, "SAME");
        return Optional.empty();
    }

    /** What stands against it, or nothing. */
    public Optional<String> different(long older, long younger, String by, LocalDate night) {
        Optional<Leads> leads = leads(older, younger);
        if (leads.isEmpty()) {
            return Optional.of("Nobody was asked about the pair " + older + "-" + younger + ".");
        }
        if (leads.get().older() == leads.get().younger()) {
            return Optional.of("Pair " + older + "-" + younger + " is one lead by now, "
                    + leads.get().older() + "; take it apart with perennial unmerge.");
        }
        differentLeads.remember(leads.get().older(), leads.get().younger(), shortened(by), night);
        decide(older, younger, "APART");
        return Optional.empty();
    }

    private static String shortened(String by) {
        return by.length() > 100 ? by.substring(0, 100) : by;
    }

    private Optional<Leads> leads(long older, long younger) {
        return database.sql("""
                SELECT o.lead_number AS older, y.lead_number AS younger
                FROM match_pairs p
                JOIN inquiries o ON o.inquiry = p.older
                JOIN inquiries y ON y.inquiry = p.younger
                WHERE p.older = :older AND p.younger = :younger
                """)
                .param("older", older)
                .param("younger", younger)
                .query((row, number) -> new Leads(row.getLong("older"), row.getLong("younger")))
                .optional();
    }

    private void decide(long older, long younger, String decision) {
        database.sql("UPDATE match_pairs SET decision = :decision WHERE older = :older AND younger = :younger")
                .param("decision", decision)
                .param("older", older)
                .param("younger", younger)
                .update();
    }
}
