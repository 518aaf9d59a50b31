package dev.perennial.dedupe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses, field by field, what to believe of a lead among all that its inquiries said. */
final class Survivorship {

    private Survivorship() {}

    static BestValues best(InquiriesOfLead lead) {
        List<Map<String, Object>> newest = lead.newestFirst();
        Map<String, Object> best = new HashMap<>();
        Fields.NEWEST.forEach(field -> take(best, newest, List.of(field)));
        Fields.TOGETHER.forEach(group -> take(best, newest, group));
        take(best, oldestFirst(newest), Fields.FIRST);
        mailbox(best, newest);
        consent(best, newest);
        return new BestValues(lead.leadNumber(), best);
    }

    private static void take(Map<String, Object> best, List<Map<String, Object>> inquiries, List<String> fields) {
        inquiries.stream()
                .filter(inquiry -> fields.stream().anyMatch(inquiry::containsKey))
                .findFirst()
                .ifPresent(inquiry -> copy(inquiry, fields, best));
    }

    private static void copy(Map<String, Object> from, List<String> fields, Map<String, Object> best) {
        for (String field : fields) {
            Object value = from.get(field);
            if (value != null) {
                best.put(field, value);
            }
        }
    }

    private static void mailbox(Map<String, Object> best, List<Map<String, Object>> newest) {
        List<Map<String, Object>> withMailbox =
                newest.stream().filter(inquiry -> inquiry.containsKey("email")).toList();
        Optional<Map<String, Object>> personal = withMailbox.stream()
                .filter(inquiry -> !Boolean.TRUE.equals(inquiry.get("role_email")))
                .findFirst();
        personal.or(() -> withMailbox.stream().findFirst()).ifPresent(inquiry -> {
            copy(inquiry, Fields.MAILBOX, best);
            String email = (String) inquiry.get("email");
            if (email != null) {
                best.put("email_domain", email.substring(email.lastIndexOf('@') + 1));
            }
        });
    }

    /** The most restrictive answer holds: one "no" outweighs any "yes". */
    private static void consent(Map<String, Object> best, List<Map<String, Object>> newest) {
        best.put("consent", "unknown");
        for (String answer : List.of("no", "yes")) {
            Optional<Map<String, Object>> said = newest.stream()
                    .filter(inquiry -> answer.equals(inquiry.get("consent")))
                    .findFirst();
            if (said.isPresent()) {
                copy(said.get(), List.of("consent", "consent_at"), best);
                return;
            }
        }
    }

    private static List<Map<String, Object>> oldestFirst(List<Map<String, Object>> newestFirst) {
        List<Map<String, Object>> reversed = new ArrayList<>(newestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
