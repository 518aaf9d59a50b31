package dev.perennial.lead;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lead that people mean: by its number, by the number of a lead that was merged into it, or by e-mail. */
@Component
public class LeadRefs {

    private final JdbcClient database;

    LeadRefs(JdbcClient database) {
        this.database = database;
    }

    /** @param reference a lead number or an e-mail address, as a person wrote it */
    public OptionalLong find(String reference) {
        String written = reference.strip();
        Optional<Long> found = written.contains("@") ? byEmail(written) : byNumber(written);
        return found.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Any address the lead ever had; a shared mailbox only while one lead alone has it. */
    private Optional<Long> byEmail(String email) {
        return database.sql("""
                SELECT COALESCE(
                    (SELECT lead_number FROM lead_keys WHERE kind = 'EMAIL' AND value = :key),
                    (SELECT MIN(lead_number) FROM leads WHERE email_key = :key HAVING COUNT(*) = 1))
                """)
                .param("key", EmailKey.of(email))
                .query(Long.class)
                .optional();
    }

    private Optional<Long> byNumber(String written) {
        if (!written.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return database.sql("""
                SELECT lead_number FROM leads WHERE lead_number = :number AND merged_on IS NULL
                UNION ALL
                SELECT lead_number FROM lead_aliases WHERE alias = :number
                """)
                .param("number", Long.parseLong(written))
                .query(Long.class)
                .optional();
    }
}
