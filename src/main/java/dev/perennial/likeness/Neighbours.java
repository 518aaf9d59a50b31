package dev.perennial.likeness;

import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, for records that were never compared, all older ones that share a key with them. */
@Component
class Neighbours {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final NightModel nightModel;
    private final Night night;

    Neighbours(JdbcClient database, JdbcTemplate batches, NightModel nightModel, Night night) {
        this.database = database;
        this.batches = batches;
        this.nightModel = nightModel;
        this.night = night;
    }

    /** Two inquiries; every pair of inquiries is proposed once, by the younger one. */
    record Proposed(long younger, long older) implements Comparable<Proposed> {
        @Override
        public int compareTo(Proposed other) {
            int first = Long.compare(younger, other.younger);
            return first != 0 ? first : Long.compare(older, other.older);
        }
    }

    private record Member(long key, long inquiry, int rule) {}

    /** Each pair with the first rule that proposes it; in order. Keys over the cap are left out from now on. */
    Map<Proposed, Integer> of(List<Long> fresh) {
        Set<Long> asked = Set.copyOf(fresh);
        Map<Proposed, Integer> proposed = new TreeMap<>();
        List<Object[]> tooCommon = new ArrayList<>();
        List<Member> block = new ArrayList<>();
        for (Member member : members(fresh.get(0), fresh.get(fresh.size() - 1))) {
            if (!block.isEmpty() && block.get(0).key() != member.key()) {
                pair(block, asked, proposed, tooCommon);
                block.clear();
            }
            block.add(member);
        }
        pair(block, asked, proposed, tooCommon);
        batches.batchUpdate("INSERT INTO match_blocks (key_hash, rule, records, night) VALUES (?, ?, ?, ?)", tooCommon);
        return proposed;
    }

    private List<Member> members(long first, long last) {
        return database.sql("""
                SELECT k.key_hash, k.inquiry, k.rule
                FROM (SELECT DISTINCT key_hash FROM match_keys WHERE inquiry BETWEEN :first AND :last) asked
                JOIN match_keys k ON k.key_hash = asked.key_hash
                LEFT JOIN match_blocks common ON common.key_hash = asked.key_hash
                WHERE common.key_hash IS NULL
                ORDER BY k.key_hash, k.inquiry
                """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Member(row.getLong("key_hash"), row.getLong("inquiry"), row.getInt("rule")))
                .list();
    }

    private void pair(List<Member> block, Set<Long> asked, Map<Proposed, Integer> proposed, List<Object[]> tooCommon) {
        if (block.size() > nightModel.model().blocking().cap()) {
            Member any = block.get(0);
            String rule = nightModel.rules().get(any.rule()).name();
            tooCommon.add(new Object[] {any.key(), rule, block.size(), night.date()});
            return;
        }
        for (int younger = 1; younger < block.size(); younger++) {
            if (asked.contains(block.get(younger).inquiry())) {
                for (int older = 0; older < younger; older++) {
                    proposed.merge(
                            new Proposed(
                                    block.get(younger).inquiry(),
                                    block.get(older).inquiry()),
                            block.get(younger).rule(),
                            Math::min);
                }
            }
        }
    }
}
