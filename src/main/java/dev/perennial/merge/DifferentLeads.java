package dev.perennial.merge;

import dev.perennial.database.Pieces;
import dev.perennial.merge.Group.Couple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is known to be different people: it outranks every model, and holds between all that either lead went into. */
@Component
class DifferentLeads {

    private final JdbcClient database;

    DifferentLeads(JdbcClient database) {
        this.database = database;
    }

    void remember(long one, long other, String saidBy, LocalDate night) {
        Couple couple = Couple.of(one, other);
        database.sql("""
                INSERT INTO different_leads (one, other, said_by, night) VALUES (:one, :other, :by, :night)
                ON DUPLICATE KEY UPDATE said_by = said_by
                """)
                .param("one", couple.one())
                .param("other", couple.other())
                .param("by", saidBy)
                .param("night", night)
                .update();
    }

    Set<Couple> among(Collection<Long> leads) {
        Map<Long, Long> now = new HashMap<>();
        leads.forEach(lead -> now.put(lead, lead));
        for (List<Long> some : Pieces.of(leads)) {
            database.sql("SELECT alias, lead_number FROM lead_aliases WHERE lead_number IN (" + Pieces.written(some)
                            + ")")
                    .query(row -> {
                        now.put(row.getLong("alias"), row.getLong("lead_number"));
                    });
        }
        Set<Couple> different = new HashSet<>();
        for (List<Long> some : Pieces.of(now.keySet())) {
            database.sql("SELECT one, other FROM different_leads WHERE one IN (" + Pieces.written(some) + ")")
                    .query(row -> {
                        Long one = now.get(row.getLong("one"));
                        Long other = now.get(row.getLong("other"));
                        if (one != null && other != null) {
                            different.add(Couple.of(one, other));
                        }
                    });
        }
        return different;
    }
}
