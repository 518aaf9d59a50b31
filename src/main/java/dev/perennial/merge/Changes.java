package dev.perennial.merge;

import dev.perennial.merge.Images.Difference;
import dev.perennial.merge.Images.Row;
import dev.perennial.merge.Merges.Merge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what merges change, found by comparing all rows of the leads before and after. */
@Component
class Changes {

    /** Stands for a column that holds nothing. */
    static final String NOTHING = "\0";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Changes(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Images images(List<Merge> merges) {
        List<Long> leads = new ArrayList<>();
        merges.forEach(merge -> leads.addAll(List.of(merge.survivor(), merge.merged())));
        Map<Row, Map<String, String>> rows = new LinkedHashMap<>();
        for (KeptTable table : KeptTable.ALL) {
            database.sql(table.select()).param("leads", leads).query(row -> {
                rows.put(new Row(table.name(), text(row, table.key())), text(row, table.columns()));
            });
        }
        return new Images(rows);
    }

    /** A column that holds nothing has a mark that no text has. */
    private static Map<String, String> text(ResultSet row, List<String> columns) throws SQLException {
        Map<String, String> text = new TreeMap<>();
        for (String column : columns) {
            String value = row.getString(column);
            text.put(column, value == null ? NOTHING : value);
        }
        return text;
    }

    void keep(List<Merge> merges, Images before, Images after) {
        Map<String, Long> byLead = new HashMap<>();
        merges.forEach(merge -> {
            byLead.put(Long.toString(merge.survivor()), merge.number());
            byLead.put(Long.toString(merge.merged()), merge.number());
        });
        Map<Long, Integer> places = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Difference difference : before.until(after)) {
            Row row = difference.row();
            long merge = mergeOf(row, before, after, byLead);
            rows.add(new Object[] {
                merge,
                places.merge(merge, 1, Integer::sum),
                row.table(),
                json(row.key()),
                difference.made() ? null : json(difference.was()),
                difference.removed() ? null : json(difference.became())
            });
        }
        batches.batchUpdate("""
                INSERT INTO merge_changes (merge_number, place, table_name, row_key, was, became) VALUES (?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private long mergeOf(Row row, Images before, Images after, Map<String, Long> byLead) {
        if (row.table().equals("suppressions")) {
            String lead = database.sql("SELECT lead_number FROM lead_keys WHERE kind = 'EMAIL' AND value = :address")
                    .param("address", String.valueOf(row.key().get("address")))
                    .query(String.class)
                    .single();
            return number(byLead, lead);
        }
        String ofKey = row.key().get("lead_number");
        if (ofKey != null) {
            return number(byLead, ofKey);
        }
        Map<String, String> image = after.rows().getOrDefault(row, before.rows().getOrDefault(row, Map.of()));
        return number(byLead, String.valueOf(image.get("lead_number")));
    }

    private static long number(Map<String, Long> byLead, String lead) {
        Long merge = byLead.get(lead);
        if (merge == null) {
            throw new IllegalStateException("A merge changed lead " + lead + ", which is no part of it.");
        }
        return merge;
    }

    private static String json(Map<String, String> columns) {
        return JSON.writeValueAsString(columns);
    }

    static Map<String, String> columns(@org.jspecify.annotations.Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, COLUMNS);
    }
}
