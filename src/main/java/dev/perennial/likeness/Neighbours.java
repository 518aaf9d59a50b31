package dev.perennial.likeness;

import dev.perennial.night.Night;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds, for records that were never compared, all older ones that share a key with them. */
@Component
class Neighbours {

    private static final int LONGEST_NUMBER = 20;

    private final JdbcTemplate database;
    private final NightModel nightModel;
    private final Night night;

    Neighbours(JdbcTemplate database, NightModel nightModel, Night night) {
        this.database = database;
        this.nightModel = nightModel;
        this.night = night;
    }

    /**
     * Each pair once, proposed by its younger record, with the first rule that proposes it. Keys over the cap are left out from now on.
     *
     * @param fresh in the order of their numbers
     */
    Proposals of(List<Long> fresh) {
        Proposals proposals = new Proposals(fresh);
        List<Object[]> tooCommon = new ArrayList<>();
        int cap = nightModel.model().blocking().cap();
        database.execute("SET SESSION group_concat_max_len = " + (cap + 1L) * LONGEST_NUMBER);
        database.query(
                """
                SELECT STRAIGHT_JOIN k.key_hash, MIN(k.rule), COUNT(*), GROUP_CONCAT(k.inquiry)
                FROM (SELECT DISTINCT key_hash FROM match_keys WHERE inquiry BETWEEN ? AND ?) asked
                JOIN match_keys k ON k.key_hash = asked.key_hash
                LEFT JOIN match_blocks common ON common.key_hash = asked.key_hash
                WHERE common.key_hash IS NULL
                GROUP BY k.key_hash HAVING COUNT(*) > 1
                """,
                row -> {
                    if (row.getInt(3) > cap) {
                        tooCommon.add(block(row));
                    } else {
                        proposals.block(row.getString(4), row.getInt(3), row.getInt(2));
                    }
                },
                fresh.get(0),
                fresh.get(fresh.size() - 1));
        database.batchUpdate(
                "INSERT INTO match_blocks (key_hash, rule, records, night) VALUES (?, ?, ?, ?)", tooCommon);
        return proposals;
    }

    private Object[] block(ResultSet row) throws SQLException {
        String rule = nightModel.rules().get(row.getInt(2)).name();
        return new Object[] {row.getLong(1), rule, row.getLong(3), night.date()};
    }
}
