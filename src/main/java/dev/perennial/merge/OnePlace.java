package dev.perennial.merge;

import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.merge.WaitingMerges.Merge;
import dev.perennial.night.Night;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the one lead stands that two became: where the one nearer to the sale stood, with its clock; each keeps the stays that it
 * had. The merged lead leaves the funnel in the first instant of the night, before the night moves anybody.
 */
@Component
class OnePlace {

    private final JdbcClient database;
    private final Dictionary dictionary;
    private final Night night;

    OnePlace(JdbcClient database, Dictionary dictionary, Night night) {
        this.database = database;
        this.dictionary = dictionary;
        this.night = night;
    }

    /** Whether the merged lead was the one that stood nearer to the sale. */
    boolean join(Merge merge) {
        Optional<String> survivor = stage(merge.survivor());
        Optional<String> merged = stage(merge.merged());
        boolean mergedLeads = survivor.isPresent() && merged.isPresent() && leads(merged.get(), survivor.get());
        if (mergedLeads) {
            move(merge, merged.get());
        }
        leave(merge.merged(), "merged");
        database.sql("""
                UPDATE leads s JOIN leads m ON m.lead_number = :merged SET s.owner = COALESCE(s.owner, m.owner)
                WHERE s.lead_number = :survivor
                """)
                .param("merged", merge.merged())
                .param("survivor", merge.survivor())
                .update();
        return mergedLeads;
    }

    private Optional<String> stage(long lead) {
        return database.sql("SELECT stage FROM stays WHERE open_lead = :lead")
                .param("lead", lead)
                .query(String.class)
                .optional();
    }

    /** From a detour only sales calls a lead back; the first stages of the way do not. */
    private boolean leads(String merged, String survivor) {
        boolean detour = !dictionary.mainLine().contains(survivor);
        return dictionary.isNearerToSale(merged, survivor)
                && (!detour || dictionary.stage(merged).belongsToSales());
    }

    private void move(Merge merge, String stage) {
        LocalDateTime at = leave(merge.survivor(), stage);
        database.sql("""
                INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor, due_at)
                SELECT :survivor, stage,
                       1 + COALESCE((SELECT MAX(visit) FROM stays had
                                     WHERE had.lead_number = :survivor AND had.stage = :stage), 0),
                       :at, 'merged', 'dedupe', due_at
                FROM stays WHERE open_lead = :merged
                """)
                .param("survivor", merge.survivor())
                .param("merged", merge.merged())
                .param("stage", stage)
                .param("at", at)
                .update();
        database.sql("""
                UPDATE leads s JOIN leads m ON m.lead_number = :merged
                SET s.stage = m.stage, s.stage_since = :at, s.last_reason = 'merged', s.owner = COALESCE(m.owner, s.owner),
                    s.next_action = m.next_action, s.next_owner = m.next_owner, s.next_due = m.next_due
                WHERE s.lead_number = :survivor
                """)
                .param("survivor", merge.survivor())
                .param("merged", merge.merged())
                .param("at", at)
                .update();
    }

    private LocalDateTime leave(long lead, String toStage) {
        LocalDateTime starts = Utc.of(night.startsAt());
        LocalDateTime entered = database.sql("SELECT entered_at FROM stays WHERE open_lead = :lead")
                .param("lead", lead)
                .query(LocalDateTime.class)
                .optional()
                .orElse(starts);
        LocalDateTime earliest = entered.plusNanos(1_000);
        LocalDateTime at = starts.isBefore(earliest) ? earliest : starts;
        database.sql("UPDATE stays SET left_at = :at, to_stage = :to, due_at = NULL WHERE open_lead = :lead")
                .param("at", at)
                .param("to", toStage)
                .param("lead", lead)
                .update();
        return at;
    }
}
