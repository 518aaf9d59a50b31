package dev.perennial.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out ids in blocks, inside the caller's transaction: a rollback gives them back, so no number is ever missing. */
@Component
public class Numbers {

    private final JdbcClient database;

    public Numbers(JdbcClient database) {
        this.database = database;
    }

    /**
     * The first of {@code howMany} neighbouring ids for the rows called {@code name}, or 0 of none. Whoever asks for the same name waits until the
     * caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(String name, long howMany) {
        if (howMany < 0) {
            throw new IllegalArgumentException("Cannot take " + howMany + " numbers for " + name + ".");
        }
        if (howMany == 0) {
            return 0;
        }
        KeyHolder next = new GeneratedKeyHolder();
        database.sql("""
                INSERT INTO numbers (name, next_number) VALUES (:name, LAST_INSERT_ID(1 + :howMany))
                ON DUPLICATE KEY UPDATE next_number = LAST_INSERT_ID(next_number + :howMany)
                """).param("name", name).param("howMany", howMany).update(next);
        return ((Number) next.getKeyList().get(0).values().iterator().next()).longValue() - howMany;
    }
}
