package dev.perennial.dedupe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the inquiries of some leads ever said. */
@Component
class InquiriesByLead {

    private static final List<String> COLUMNS =
            Stream.concat(Fields.all(), Stream.of("role_email")).toList();

    private final JdbcClient database;

    InquiriesByLead(JdbcClient database) {
        this.database = database;
    }

    Collection<InquiriesOfLead> of(List<Long> leads) {
        Map<Long, List<Map<String, Object>>> found = new TreeMap<>();
        database.sql("SELECT lead_number, " + String.join(", ", COLUMNS) + """
                 FROM inquiries WHERE lead_number IN (:leads)
                ORDER BY lead_number, received_at DESC, inquiry DESC
                """)
                .param("leads", leads)
                .query((RowCallbackHandler) row -> found.computeIfAbsent(row.getLong(1), lead -> new ArrayList<>())
                        .add(present(row)));
        return found.entrySet().stream()
                .map(lead -> new InquiriesOfLead(lead.getKey(), lead.getValue()))
                .toList();
    }

    private static Map<String, Object> present(ResultSet row) throws SQLException {
        Map<String, Object> present = new HashMap<>();
        for (int at = 0; at < COLUMNS.size(); at++) {
            Object value = row.getObject(at + 2);
            if (value != null && !"".equals(value)) {
                present.put(COLUMNS.get(at), value);
            }
        }
        return present;
    }
}
