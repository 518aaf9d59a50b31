package dev.perennial.dedupe;

import dev.perennial.night.Night;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records what is now believed of leads, and that they must be scored and placed again. */
@Component
class Leads {

    private static final List<String> COLUMNS =
            Stream.concat(Fields.all(), Stream.of("email_domain")).toList();
    private static final String UPDATE = "UPDATE leads SET "
            + COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + ", score_due = ?, funnel_due = ? WHERE lead_number = ?";

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
        database.batchUpdate(
                UPDATE, leads.stream().map(lead -> arguments(lead, due)).toList());
    }

    private static Object[] arguments(BestValues lead, LocalDate tonight) {
        Map<String, Object> values = lead.values();
        return Stream.concat(
                        COLUMNS.stream()
                                .map(column -> column.equals("free_mail")
                                        ? values.getOrDefault(column, false)
                                        : values.get(column)),
                        Stream.of(tonight, tonight, lead.leadNumber()))
                .toArray();
    }
}
