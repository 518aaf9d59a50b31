package dev.perennial.database;

import org.springframework.jdbc.core.simple.JdbcClient;
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
     * The first of {@code howMany} neighbouring ids for the rows called {@code name}. Whoever asks for the same name waits until the
     * caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(String name, long howMany) {
        if (howMany < 0) {
            throw new IllegalArgumentException("Cannot take " + howMany + " numbers for " + name + ".");
        }
        advance(name, howMany);
        return next(name) - howMany;
    }

    private void advance(String name, long howMany) {
        database.sql("""
                        INSERT INTO numbers (name, next_number) VALUES (:name, 1 + :howMany)
                        ON DUPLICATE KEY UPDATE next_number = next_number + :howMany
                        """).param("name", name).param("howMany", howMany).update();
    }

    private long next(String name) {
        return database.sql("SELECT next_number FROM numbers WHERE name = :name FOR UPDATE")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
