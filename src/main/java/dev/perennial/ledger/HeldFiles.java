package dev.perennial.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decide about the files that are held. */
@Component
public class HeldFiles {

    private final JdbcClient database;

    HeldFiles(JdbcClient database) {
        this.database = database;
    }

    /** How many files of all nights wait for somebody to decide. */
    public long waiting() {
        return database.sql("SELECT COUNT(*) FROM files WHERE state = 'HELD'")
                .query(Long.class)
                .single();
    }

    /** The limits of its feed no longer hold for a file with this content. */
    public void release(LedgerFile file) {
        move(file, FileState.RELEASED, "A person released it: it is taken as it is.");
    }

    public void reject(LedgerFile file) {
        move(file, FileState.REFUSED, "It was held, and a person rejected it.");
    }

    private void move(LedgerFile file, FileState state, String reason) {
        database.sql("UPDATE files SET state = :state, reason = :reason WHERE file = :file AND state = 'HELD'")
                .param("state", state.name())
                .param("reason", reason)
                .param("file", file.file())
                .update();
    }

    /** Whether a person has said that this content shall be taken in spite of its bad rows. */
    public boolean isReleased(LedgerFile file) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM files
                                       WHERE state = 'RELEASED' AND feed = :feed AND content_hash = :hash)
                        """)
                .param("feed", file.feed())
                .param("hash", file.contentHash())
                .query(Boolean.class)
                .single();
    }
}
