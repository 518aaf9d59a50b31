package dev.perennial.told;

import dev.perennial.database.Batches;
import dev.perennial.database.Bulk;
import dev.perennial.database.Pieces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was said. */
@Component
public class RecordRows {

    private static final List<String> COLUMNS = List.of("inquiry", "said", "lead_number", "told", "counted", "keys_of");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Bulk bulk;
    private final NightModel nightModel;

    RecordRows(JdbcClient database, JdbcTemplate batches, Bulk bulk, NightModel nightModel) {
        this.database = database;
        this.batches = batches;
        this.bulk = bulk;
        this.nightModel = nightModel;
    }

    /** A way to write what a page of inquiries told, of which some was new. */
    @FunctionalInterface
    public interface Keeping {
        void keep(List<? extends Heard> page, List<Heard> news, Map<Long, Integer> weights);
    }

    /** Takes away what another model made of these inquiries. */
    public void startAgain(List<Told> page) {
        for (List<Long> some : Pieces.of(page.stream().map(Told::inquiry).toList())) {
            database.sql("""
                    UPDATE match_records SET said = NULL, lead_number = NULL, told = NULL, counted = 0
                    WHERE inquiry IN (:inquiries) AND said IS NOT NULL
                    """).param("inquiries", some).update();
        }
    }

    /**
     * What was said of leads before.
     *
     * @param known those of which something was said, as the model of tonight has it
     * @param said the numbers that stand for all that was said, by any model
     */
    public record Before(Map<Long, Known> known, Set<Long> said) {}

    /**
     * Leads that were made tonight need not be looked for. The index is named because one version has all records, and a server
     * whose statistics are of yesterday reads them all.
     */
    public Before before(Collection<Long> leads) {
        Map<Long, Known> known = new HashMap<>();
        Set<Long> said = new HashSet<>();
        long last = lastLead();
        for (List<Long> some :
                Pieces.of(leads.stream().filter(lead -> lead <= last).distinct().toList())) {
            String select = "SELECT lead_number, said, counted, keys_of FROM match_records"
                    + " FORCE INDEX (match_records_said_of) WHERE lead_number IN (" + Pieces.written(some) + ")";
            database.sql(select).query(row -> {
                said.add(row.getLong("said"));
                if (row.getLong("keys_of") == nightModel.version()) {
                    known.merge(row.getLong("lead_number"), new Known(1, row.getInt("counted")), Known::and);
                }
            });
        }
        return new Before(known, said);
    }

    /** Of whom anything was said; nothing was of any with a higher number. */
    private long lastLead() {
        return database.sql("SELECT COALESCE(MAX(lead_number), 0) FROM match_records")
                .query(Long.class)
                .single();
    }

    /** Of inquiries that have no record. */
    public void add(List<? extends Heard> page, List<Heard> news, Map<Long, Integer> weights) {
        bulk.insert("match_records", COLUMNS, rows(page, news, weights));
    }

    public void replace(List<? extends Heard> page, List<Heard> news, Map<Long, Integer> weights) {
        Batches.update(
                batches, "INSERT INTO match_records (" + String.join(", ", COLUMNS) + """
                ) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE said = VALUES(said), lead_number = VALUES(lead_number), told = VALUES(told),
                    counted = VALUES(counted), keys_of = VALUES(keys_of)
                """, rows(page, news, weights));
    }

    private List<@Nullable Object[]> rows(List<? extends Heard> page, List<Heard> news, Map<Long, Integer> weights) {
        Set<Long> isNew = new HashSet<>();
        news.forEach(heard -> isNew.add(heard.told().inquiry()));
        List<String> columns = nightModel.columns();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Heard heard : page) {
            Told told = heard.told();
            rows.add(
                    isNew.contains(told.inquiry())
                            ? new @Nullable Object[] {
                                told.inquiry(),
                                heard.said(),
                                told.lead(),
                                told.packed(columns),
                                weights.getOrDefault(told.lead(), 0),
                                nightModel.version()
                            }
                            : new @Nullable Object[] {told.inquiry(), null, null, null, 0, nightModel.version()});
        }
        return rows;
    }
}
