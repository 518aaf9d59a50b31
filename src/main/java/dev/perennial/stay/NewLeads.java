package dev.perennial.stay;

import dev.perennial.batch.Tally;
import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.night.Night;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that are in no stage yet. Their first stay begins with their first inquiry, as far as it lies in this night. */
@Component
public class NewLeads {

    private static final int PAGE = 1_000;

    private final JdbcClient database;
    private final Stays stays;
    private final Dictionary dictionary;
    private final Night night;

    NewLeads(JdbcClient database, Stays stays, Dictionary dictionary, Night night) {
        this.database = database;
        this.stays = stays;
        this.dictionary = dictionary;
        this.night = night;
    }

    public boolean openNextStays(Tally tally) {
        List<Stays.Begun> begun = database.sql("""
                SELECT l.lead_number, MIN(i.received_at) AS first_at
                FROM (SELECT lead_number FROM leads WHERE stage IS NULL ORDER BY lead_number LIMIT :page) l
                JOIN inquiries i ON i.lead_number = l.lead_number
                GROUP BY l.lead_number ORDER BY l.lead_number
                """)
                .param("page", PAGE)
                .query((row, number) -> new Stays.Begun(
                        row.getLong("lead_number"),
                        dictionary.first(),
                        night.clip(Utc.at(Objects.requireNonNull(row.getObject("first_at", LocalDateTime.class)))),
                        "first inquiry",
                        "intake"))
                .list();
        stays.begin(begun);
        tally.wrote(begun.size());
        return begun.size() == PAGE;
    }
}
