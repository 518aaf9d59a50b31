package dev.perennial.merge;

import dev.perennial.database.Bulk;
import dev.perennial.database.Pieces;
import dev.perennial.merge.Images.Difference;
import dev.perennial.merge.Images.Row;
import dev.perennial.merge.KeptTable.Whose;
import dev.perennial.merge.WaitingMerges.Merge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    private static final String LEAD = "lead_number";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient database;
    private final Bulk bulk;

    Changes(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    Images before(List<Merge> merges) {
        Images images = new Images(new LinkedHashMap<>());
        addRowsOf(merges.stream().map(Merge::merged).toList(), KeptTable.LEADS, images); // tells who has a history
        addRowsOf(survivorsOfHistories(merges, images), KeptTable.LEADS, images);
        KeptTable.BESIDE_LEADS.forEach(table -> addRowsOf(leads(table.whose(), merges, images), table, images));
        return images;
    }

    /** The same rows, those that are gone left out, and those that were made. */
    Images after(List<Merge> merges, Images before) {
        Images images = new Images(new LinkedHashMap<>());
        for (KeptTable table : KeptTable.ALL) {
            switch (table.whose()) {
                case MERGED -> addSameRows(table, before, images);
                case FOLLOWING -> addFollowing(table, merges, before, images);
                default -> addRowsOf(leads(table.whose(), merges, before), table, images);
            }
        }
        return images;
    }

    private static List<Long> leads(Whose whose, List<Merge> merges, Images before) {
        List<Long> leads = new ArrayList<>();
        merges.forEach(merge -> leads.add(merge.merged()));
        switch (whose) {
            case BOTH -> merges.forEach(merge -> leads.add(merge.survivor()));
            case WITH_HISTORY -> leads.addAll(survivorsOfHistories(merges, before));
            default -> {}
        }
        return leads;
    }

    private static List<Long> survivorsOfHistories(List<Merge> merges, Images before) {
        return merges.stream()
                .filter(merge -> hasHistory(merge.merged(), before))
                .map(Merge::survivor)
                .toList();
    }

    /** Whether the lead had been in the funnel when these images were taken; one that was made tonight had not. */
    static boolean hasHistory(long lead, Images images) {
        Row row = new Row(KeptTable.LEADS.name(), Map.of(LEAD, Long.toString(lead)));
        return !NOTHING.equals(images.rows().getOrDefault(row, Map.of()).getOrDefault("stage", NOTHING));
    }

    private void addRowsOf(List<Long> leads, KeptTable table, Images to) {
        for (List<Long> some : Pieces.of(leads)) {
            database.sql(table.select(some)).query(row -> {
                to.rows().put(new Row(table.name(), text(row, table.key())), text(row, table.columns()));
            });
        }
    }

    private static void addFollowing(KeptTable table, List<Merge> merges, Images before, Images to) {
        Map<String, String> survivors = new HashMap<>();
        merges.forEach(merge -> survivors.put(Long.toString(merge.merged()), Long.toString(merge.survivor())));
        before.of(table.name())
                .forEach((row, was) ->
                        to.rows().put(row, Map.of(LEAD, Objects.requireNonNull(survivors.get(was.get(LEAD))))));
    }

    private void addSameRows(KeptTable table, Images before, Images to) {
        List<Map<String, String>> keys =
                before.of(table.name()).keySet().stream().map(Row::key).toList();
        Pieces.of(keys).forEach(some -> addSameRows(table, some, before, to));
    }

    private void addSameRows(KeptTable table, List<Map<String, String>> keys, Images before, Images to) {
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
        Map<Long, List<Difference>> byMerge = new TreeMap<>();
        for (Difference difference : before.until(after)) {
            byMerge.computeIfAbsent(mergeOf(difference.row(), before, after, byLead), merge -> new ArrayList<>())
                    .add(difference);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        byMerge.forEach((merge, differences) -> rows.add(new Object[] {merge, JSON.writeValueAsString(differences)}));
        bulk.insert("merge_changes", List.of("merge_number", "changed"), rows);
    }

    /** What a merge changed, row by row. */
    List<Difference> of(long merge) {
        return database.sql("SELECT changed FROM merge_changes WHERE merge_number = :merge")
                .param("merge", merge)
                .query(String.class)
                .optional()
                .map(changed -> JSON.readValue(changed, DIFFERENCES))
                .orElse(List.of());
    }

    private long mergeOf(Row row, Images before, Images after, Map<String, Long> byLead) {
        if (row.table().equals("suppressions")) {
            String lead = database.sql("SELECT lead_number FROM lead_keys WHERE kind = 'EMAIL' AND value = :address")
                    .param("address", String.valueOf(row.key().get("address")))
                    .query(String.class)
                    .single();
            return number(byLead, lead);
        }
        String ofKey = row.key().get(LEAD);
        if (ofKey != null) {
            return number(byLead, ofKey);
        }
        Map<String, String> image = after.rows().getOrDefault(row, before.rows().getOrDefault(row, Map.of()));
        return number(byLead, String.valueOf(image.get(LEAD)));
    }

    private static long number(Map<String, Long> byLead, String lead) {
        Long merge = byLead.get(lead);
        if (merge == null) {
            throw new IllegalStateException("A merge changed lead " + lead + ", which is no part of it.");
        }
        return merge;
    }
}
