package dev.perennial.dedupe;

import dev.perennial.dedupe.ContactKey.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of keys: which lead a mailbox, or a phone with a name, belongs to. */
@Component
class LeadKeys {

    private final JdbcClient database;

    LeadKeys(JdbcClient database) {
        this.database = database;
    }

    Map<ContactKey, Long> leadsOf(Collection<ContactKey> keys) {
        Map<ContactKey, Long> found = new HashMap<>();
        for (Kind kind : Kind.values()) {
            List<String> values = keys.stream()
                    .filter(key -> key.kind() == kind)
                    .map(ContactKey::value)
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                find(kind, values, found);
            }
        }
        return found;
    }

    private void find(Kind kind, List<String> values, Map<ContactKey, Long> found) {
        database.sql("SELECT value, lead_number FROM lead_keys WHERE kind = :kind AND value IN (:values)")
                .param("kind", kind.name())
                .param("values", values)
                .query(row -> {
                    found.put(new ContactKey(kind, row.getString("value")), row.getLong("lead_number"));
                });
    }
}
