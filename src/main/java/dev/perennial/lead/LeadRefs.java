package dev.perennial.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lead that people mean: by its number, by the number of a lead that was merged into it, or by e-mail. */
@Component
public class LeadRefs {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JdbcClient database;

    LeadRefs(JdbcClient database) {
        this.database = database;
    }

    /** @param reference a lead number or an e-mail address, as a person wrote it */
    public OptionalLong find(String reference) {
        Long found = find(List.of(reference)).get(reference);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** The leads of these references; those that mean none are left out. */
    public Map<String, Long> find(Collection<String> references) {
        Map<String, Long> numbers = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (String reference : references) {
            String written = reference.strip();
            if (written.contains("@")) {
                keys.put(reference, EmailKey.of(written));
            } else if (NUMBER.matcher(written).matches()) {
                numbers.put(reference, Long.parseLong(written));
            }
        }
        Map<String, Long> found = leadsOf(numbers, byNumber(Set.copyOf(numbers.values())));
        found.putAll(leadsOf(keys, byEmail(Set.copyOf(keys.values()))));
        return found;
    }

    private static <K> Map<String, Long> leadsOf(Map<String, K> meant, Map<K, Long> leads) {
        Map<String, Long> found = new HashMap<>();
        meant.forEach((reference, key) -> {
            Long lead = leads.get(key);
            if (lead != null) {
                found.put(reference, lead);
            }
        });
        return found;
    }

    private Map<Long, Long> byNumber(Set<Long> numbers) {
        Map<Long, Long> leads = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.sql("""
                    SELECT lead_number AS said, lead_number FROM leads
                    WHERE lead_number IN (:numbers) AND merged_on IS NULL
                    UNION ALL
                    SELECT alias, lead_number FROM lead_aliases WHERE alias IN (:numbers)
                    """).param("numbers", numbers).query((RowCallbackHandler)
                    row -> leads.put(row.getLong(1), row.getLong(2)));
        }
        return leads;
    }

    /** Any address the lead ever had; a shared mailbox, known from inquiries, only while one lead alone has it. */
    private Map<String, Long> byEmail(Set<String> keys) {
        Map<String, Long> leads = new HashMap<>();
        if (!keys.isEmpty()) {
            database.sql("""
                    SELECT held.email_key, MIN(held.lead_number)
                    FROM (SELECT DISTINCT l.email_key, l.lead_number
                          FROM inquiries i JOIN leads l ON l.lead_number = i.lead_number AND l.email_key = i.email_key
                          WHERE i.email_key IN (:keys)) held
                    GROUP BY held.email_key HAVING COUNT(*) = 1
                    """).param("keys", keys).query((RowCallbackHandler)
                    row -> leads.put(row.getString(1), row.getLong(2)));
            database.sql("SELECT value, lead_number FROM lead_keys WHERE kind = 'EMAIL' AND value IN (:keys)")
                    .param("keys", keys)
                    .query((RowCallbackHandler) row -> leads.put(row.getString(1), row.getLong(2)));
        }
        return leads;
    }
}
