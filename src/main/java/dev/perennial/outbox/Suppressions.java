package dev.perennial.outbox;

import dev.perennial.database.Utc;
import dev.perennial.lead.EmailKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses and domains that must never be mailed. */
@Component
public class Suppressions {

    private final JdbcClient database;

    Suppressions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A condition for set-based queries: true for rows that must not be mailed.
     *
     * @param keyColumn holds the address as {@link EmailKey} has it
     */
    public static String existsFor(String keyColumn) {
        return "EXISTS (SELECT 1 FROM suppressions su WHERE su.address IN (%1$s, CONCAT('@', SUBSTRING_INDEX(%1$s, '@', -1))))"
                .formatted(keyColumn);
    }

    public Optional<String> reason(String email) {
        return Optional.ofNullable(reasons(Set.of(email)).get(email));
    }

    /** The reasons of those among these addresses that must not be mailed. */
    public Map<String, String> reasons(Collection<String> emails) {
        Set<String> asked = new HashSet<>();
        emails.forEach(email -> {
            asked.add(EmailKey.of(email));
            asked.add(domain(email));
        });
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        database.sql("SELECT address, reason FROM suppressions WHERE address IN (:asked)")
                .param("asked", asked)
                .query(row -> {
                    found.put(row.getString("address"), row.getString("reason"));
                });
        Map<String, String> reasons = new HashMap<>();
        emails.forEach(email -> {
            String reason = found.getOrDefault(EmailKey.of(email), found.get(domain(email)));
            if (reason != null) {
                reasons.put(email, reason);
            }
        });
        return reasons;
    }

    /** An address that is suppressed already keeps its reason. */
    public void add(String email, String reason, String source, Instant at, LocalDate night) {
        database.sql("""
                        INSERT INTO suppressions (address, reason, happened_at, source, night)
                        VALUES (:address, :reason, :at, :source, :night)
                        ON DUPLICATE KEY UPDATE address = VALUES(address)
                        """)
                .param("address", EmailKey.of(email))
                .param("reason", reason)
                .param("at", Utc.of(at))
                .param("source", source)
                .param("night", night)
                .update();
    }

    private static String domain(String email) {
        String key = EmailKey.of(email);
        return key.substring(key.lastIndexOf('@') + 1).transform(domain -> "@" + domain);
    }
}
