package dev.perennial.match;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files whose records are matched, taken as one; or as sets that hold nobody twice, matched across only. */
public final class Sources {

    private static final int SAMPLE = 20_000;
    private static final long SEED = 20_000;

    private final List<RecordTable> tables;
    private final boolean acrossOnly;

    private Sources(List<RecordTable> tables, boolean acrossOnly) {
        this.tables = tables;
        this.acrossOnly = acrossOnly;
    }

    /**
     * Records are known by a column only if it tells them apart; otherwise by their lines.
     *
     * @param acrossOnly no file holds anybody twice
     */
    public static Sources of(List<RecordTable> tables, boolean acrossOnly) {
        Set<String> ids = new HashSet<>();
        List<RecordTable> distinct = new ArrayList<>();
        for (RecordTable table : tables) {
            boolean[] repeated = new boolean[1];
            Set<String> own = new HashSet<>();
            table.forEach(entry -> repeated[0] |= !own.add(entry.id()));
            RecordTable named = repeated[0] ? table.byLines() : table;
            boolean clash = repeated[0] || own.stream().anyMatch(ids::contains);
            ids.addAll(own);
            distinct.add(clash && tables.size() > 1 ? named.named(table.file().getFileName() + ":") : named);
        }
        return new Sources(distinct, acrossOnly);
    }

    /** The columns of all files. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        tables.forEach(table -> columns.addAll(table.columns()));
        columns.remove("");
        return List.copyOf(columns);
    }

    /** The columns that only name the records. */
    public Set<String> idColumns() {
        Set<String> columns = new HashSet<>();
        tables.forEach(table -> table.idColumn().ifPresent(columns::add));
        return columns;
    }

    /** Rows drawn evenly from all, and how many there are. */
    public record Sample(List<Map<String, String>> rows, long of) {}

    public Sample sample() {
        List<Map<String, String>> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        long[] count = new long[1];
        forEach(entry -> {
            count[0]++;
            if (rows.size() < SAMPLE) {
                rows.add(entry.cells());
            } else {
                long at = random.nextLong(count[0]);
                if (at < SAMPLE) {
                    rows.set((int) at, entry.cells());
                }
            }
        });
        return new Sample(rows, count[0]);
    }

    private void forEach(Consumer<RecordTable.Entry> taker) {
        tables.forEach(table -> table.forEach(taker));
    }

    public Records prepared(Model model) {
        Records.Preparation preparation = new Records.Preparation(model);
        for (RecordTable table : tables) {
            int from = preparation.count();
            table.forEach(entry -> preparation.add(entry.id(), entry::cell));
            if (acrossOnly) {
                preparation.endOfSet(from);
            }
        }
        return preparation.records();
    }

    /** What stands in one column, by record. */
    Map<String, String> cells(String column) {
        Map<String, String> cells = new HashMap<>();
        forEach(entry -> cells.put(entry.id(), entry.cell(column)));
        return cells;
    }

    /** The column of this name in any case; nothing stays nothing. */
    public @Nullable String column(@Nullable String typed) {
        return typed == null
                ? null
                : RecordTable.named(columns(), typed, tables.get(0).file());
    }
}
