package dev.perennial.dedupe;

import dev.perennial.batch.Night;
import dev.perennial.database.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that got an inquiry tonight, each with all inquiries it ever had. */
@Component
class LeadsWithNews implements ItemStreamReader<InquiriesOfLead> {

    private static final int PAGE = 500;
    private static final List<String> READ =
            Stream.concat(Fields.all(), Stream.of("role_email")).toList();

    private final JdbcClient database;
    private final Keyset<Long> leadNumbers;
    private final Queue<InquiriesOfLead> page = new ArrayDeque<>();

    LeadsWithNews(JdbcClient database, Night night) {
        this.database = database;
        this.leadNumbers = new Keyset<>(
                database,
                """
                SELECT DISTINCT lead_number FROM links
                WHERE night = :night AND lead_number > :after ORDER BY lead_number LIMIT :limit
                """,
                () -> Map.of("night", night.date()),
                (row, number) -> row.getLong("lead_number"),
                Long::longValue);
    }

    @Override
    public void open(ExecutionContext context) {
        leadNumbers.open(context);
        page.clear();
    }

    @Override
    public @Nullable InquiriesOfLead read() {
        if (page.isEmpty()) {
            turnPage();
        }
        return page.poll();
    }

    private void turnPage() {
        List<Long> leads = new ArrayList<>(PAGE);
        Long next;
        while (leads.size() < PAGE && (next = leadNumbers.read()) != null) {
            leads.add(next);
        }
        if (!leads.isEmpty()) {
            inquiriesOf(leads).forEach((lead, inquiries) -> page.add(new InquiriesOfLead(lead, inquiries)));
        }
    }

    private Map<Long, List<Map<String, Object>>> inquiriesOf(List<Long> leads) {
        Map<Long, List<Map<String, Object>>> found = new TreeMap<>();
        database.sql("SELECT lead_number, " + String.join(", ", READ) + """
                 FROM inquiries WHERE lead_number IN (:leads)
                ORDER BY lead_number, received_at DESC, inquiry DESC
                """)
                .param("leads", leads)
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(row.getLong("lead_number"), lead -> new ArrayList<>())
                                .add(present(row)));
        return found;
    }

    private static Map<String, Object> present(ResultSet row) throws SQLException {
        Map<String, Object> present = new HashMap<>();
        for (String column : READ) {
            Object value = row.getObject(column);
            if (value != null && !"".equals(value)) {
                present.put(column, value);
            }
        }
        return present;
    }
}
