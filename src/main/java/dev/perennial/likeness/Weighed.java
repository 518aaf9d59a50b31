package dev.perennial.likeness;

import dev.perennial.night.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which inquiry all records were weighed against all before them; records are made and weighed in the order of inquiries. */
@Component
class Weighed {

    private final JdbcClient database;
    private final Night night;

    Weighed(JdbcClient database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** 0 before the first. */
    long upTo() {
        return database.sql("SELECT COALESCE(MAX(up_to), 0) FROM match_weighed")
                .query(Long.class)
                .single();
    }

    void upTo(long inquiry) {
        database.sql("INSERT INTO match_weighed (up_to, night) VALUES (:inquiry, :night)")
                .param("inquiry", inquiry)
                .param("night", night.date())
                .update();
    }
}
