package dev.perennial.dedupe;

import dev.perennial.database.Batches;
import dev.perennial.night.Night;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records what is now believed of leads, and that they must be scored and placed again. */
@Component
class Leads {

    private static final List<String> COLUMNS =
            Stream.concat(Fields.all(), Stream.of("email_domain")).toList();
    private static final List<String> CHANGED = Stream.concat(COLUMNS.stream(), Stream.of("score_due", "funnel_due"))
            .toList();

    /** The leads are there already; but only of an INSERT the driver makes one statement of many rows. */
    private static final String UPDATE = "INSERT INTO leads (lead_number, made_on, " + String.join(", ", CHANGED)
            + ") VALUES (" + String.join(", ", Collections.nCopies(CHANGED.size() + 2, "?"))
            + ") ON DUPLICATE KEY UPDATE "
            + CHANGED.stream()
                    .map(column -> column + " = VALUES(" + column + ")")
                    .collect(Collectors.joining(", "));

    private final JdbcTemplate database;
    private final Night night;

    Leads(JdbcTemplate database, Night night) {
        this.database = database;
        this.night = night;
    }

    void record(Chunk<? extends BestValues> leads) {
        record(leads.getItems(), night.date());
    }

    void record(List<? extends BestValues> leads, LocalDate due) {
        Batches.update(
                database,
                UPDATE,
                leads.stream().map(lead -> arguments(lead, due)).toList());
    }

    private static @Nullable Object[] arguments(BestValues lead, LocalDate due) {
        @Nullable Object[] row = new @Nullable Object[CHANGED.size() + 2];
        int at = 0;
        row[at++] = lead.leadNumber();
        row[at++] = due;
        for (String column : COLUMNS) {
            row[at++] = lead.values().getOrDefault(column, column.equals("free_mail") ? false : null);
        }
        row[at++] = due;
        row[at] = due;
        return row;
    }
}
