package dev.perennial.privacy;

import static java.util.stream.Collectors.toSet;

import dev.perennial.lead.EmailKey;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds all that stands for the person behind an address: their leads, and through those their other addresses. */
@Component
class People {

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    Person find(String email) {
        String key = EmailKey.of(email);
        Set<Long> leads = withTheirOtherNumbers(leadsOf(key));
        Set<String> keys = new HashSet<>(keysOf(leads));
        keys.add(key);
        Set<String> references = new HashSet<>(spellings(keys));
        references.addAll(keys);
        leads.forEach(lead -> references.add(lead.toString()));
        return new Person(Set.copyOf(keys), leads, Set.copyOf(references));
    }

    /** An inquiry from a shared mailbox, such as info@, does not make the mailbox its lead's. */
    private Set<Long> leadsOf(String key) {
        return numbers("""
                SELECT l.lead_number FROM inquiries i JOIN leads l ON l.lead_number = i.lead_number
                WHERE i.email_key IN (:among) AND (NOT i.role_email OR l.email_key = i.email_key)
                UNION SELECT lead_number FROM lead_keys WHERE kind = 'EMAIL' AND value IN (:among)
                """, Set.of(key));
    }

    private Set<Long> withTheirOtherNumbers(Set<Long> leads) {
        Set<Long> all = new HashSet<>(leads);
        all.addAll(numbers("SELECT lead_number FROM lead_aliases WHERE alias IN (:among)", all));
        all.addAll(numbers("SELECT alias FROM lead_aliases WHERE lead_number IN (:among)", all));
        return Set.copyOf(all);
    }

    private Set<String> keysOf(Set<Long> leads) {
        return texts("""
                SELECT value FROM lead_keys WHERE kind = 'EMAIL' AND lead_number IN (:among)
                UNION SELECT email_key FROM inquiries
                WHERE lead_number IN (:among) AND NOT role_email AND email_key IS NOT NULL
                """, leads);
    }

    /** A reference is kept as it was written, so its normal form is compared here. */
    private Set<String> spellings(Set<String> keys) {
        return keys.stream()
                .flatMap(key -> Mentions.domainsOf(key).flatMap(this::referencesAt))
                .filter(written -> keys.contains(EmailKey.of(written)))
                .collect(toSet());
    }

    private Stream<String> referencesAt(String domain) {
        return database.sql("""
                SELECT lead_ref FROM activities WHERE LOWER(lead_ref) LIKE :address
                UNION SELECT lead_ref FROM sales_feedback WHERE LOWER(lead_ref) LIKE :address
                UNION SELECT lead_ref FROM nurture_requests WHERE LOWER(lead_ref) LIKE :address
                UNION SELECT lead_ref FROM opportunities WHERE LOWER(lead_ref) LIKE :address
                """).param("address", "%@%" + domain).query(String.class).list().stream();
    }

    private Set<Long> numbers(String sql, Set<?> among) {
        return among.isEmpty()
                ? Set.of()
                : database.sql(sql).param("among", among).query(Long.class).set();
    }

    private Set<String> texts(String sql, Set<?> among) {
        return among.isEmpty()
                ? Set.of()
                : database.sql(sql).param("among", among).query(String.class).set();
    }
}
