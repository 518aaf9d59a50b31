package dev.perennial.merge;

import dev.perennial.database.Bulk;
import dev.perennial.merge.Images.Difference;
import dev.perennial.merge.Images.Row;
import dev.perennial.merge.KeptTable.Whose;
import dev.perennial.merge.Merges.Merge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what merges change, found by comparing all rows of the leads before and after. */
@Component
class Changes {

    /** Stands for a column that holds nothing. */
    static final String NOTHING = "\0";

    private static final List<String> COLUMNS_OF_CHANGES =
            List.of("merge_number", "place", "table_name", "row_key", "was", "became");

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Bulk bulk;

    Changes(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    Images before(List<Merge> merges) {
        Images images = new Images(new LinkedHashMap<>());
        KeptTable.ALL.forEach(table -> addRowsOf(leads(table.whose(), merges, images), table, images));
        return images;
    }

    /** The same rows, those that are gone left out, and those that were made. */
    Images after(List<Merge> merges, Images before) {
        Images images = new Images(new LinkedHashMap<>());
        for (KeptTable table : KeptTable.ALL) {
            if (table.whose() == Whose.MERGED) {
                addSameRows(table, before, images);
            } else {
                addRowsOf(leads(table.whose(), merges, before), table, images);
            }
        }
        return images;
    }

    private static List<Long> leads(Whose whose, List<Merge> merges, Images before) {
        List<Long> leads = new ArrayList<>();
        for (Merge merge : merges) {
            leads.add(merge.merged());
            if (whose == Whose.BOTH || (whose == Whose.WITH_HISTORY && hasHistory(merge.merged(), before))) {
                leads.add(merge.survivor());
            }
        }
        return leads;
    }

    private static boolean hasHistory(long lead, Images images) {
        Row row = new Row(KeptTable.LEADS.name(), Map.of("lead_number", Long.toString(lead)));
        return !NOTHING.equals(images.rows().getOrDefault(row, Map.of()).getOrDefault("stage", NOTHING));
    }

    private void addRowsOf(List<Long> leads, KeptTable table, Images to) {
        database.sql(table.select()).param("leads", leads).query(row -> {
            to.rows().put(new Row(table.name(), text(row, table.key())), text(row, table.columns()));
        });
    }

    private void addSameRows(KeptTable table, Images before, Images to) {
        List<Map<String, String>> keys = before.rows().keySet().stream()
                .filter(row -> row.table().equals(table.name()))
                .map(Row::key)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec select = database.sql(table.selectByKey());
        for (String column : table.key()) {
            select = select.param(
                    column, keys.stream().map(key -> key.get(column)).distinct().toList());
        }
        select.query(found -> {
            Row row = new Row(table.name(), text(found, table.key()));
            if (before.rows().containsKey(row)) {
                to.rows().put(row, text(found, table.columns()));
            }
        });
    }

    /** A column that holds nothing has a mark that no text has. */
    private static Map<String, String> text(ResultSet row, List<String> columns) throws SQLException {
        Map<String, String> text = new LinkedHashMap<>();
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
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Difference difference : before.until(after)) {
            Row row = difference.row();
            long merge = mergeOf(row, before, after, byLead);
            rows.add(new @Nullable Object[] {
                merge,
                places.merge(merge, 1, Integer::sum),
                row.table(),
                json(row.key()),
                difference.made() ? null : json(difference.was()),
                difference.removed() ? null : json(difference.became())
            });
        }
        bulk.insert("merge_changes", COLUMNS_OF_CHANGES, rows);
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

    static Map<String, String> columns(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, COLUMNS);
    }
}
