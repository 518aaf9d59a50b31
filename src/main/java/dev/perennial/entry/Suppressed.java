package dev.perennial.entry;

import dev.perennial.database.Batches;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses and domains that must not be mailed. Once is for ever: the first reason stays. */
final class Suppressed implements Table {

    private final JdbcTemplate database;
    private final Calendar calendar;

    Suppressed(JdbcTemplate database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public Packing pack() {
        return new Collected(this::write);
    }

    private long write(LedgerFile file, List<Accepted> rows) {
        Set<String> known = known(rows);
        Night night = calendar.night(file.night(), false);
        List<@Nullable Object[]> fresh = new ArrayList<>();
        for (Accepted row : rows) {
            if (known.add(row.key())) {
                Object at = row.values().getOrDefault("happened_at", night.clip(night.endsAt()));
                fresh.add(
                        new @Nullable Object[] {row.key(), row.values().get("reason"), at, file.feed(), file.night()});
            }
        }
        Batches.update(
                database,
                "INSERT INTO suppressions (address, reason, happened_at, source, night) VALUES (?, ?, ?, ?, ?)",
                fresh);
        return fresh.size();
    }

    private Set<String> known(List<Accepted> rows) {
        return new HashSet<>(JdbcClient.create(database)
                .sql("SELECT address FROM suppressions WHERE address IN (:addresses)")
                .param("addresses", rows.stream().map(Accepted::key).collect(Collectors.toSet()))
                .query(String.class)
                .list());
    }
}
