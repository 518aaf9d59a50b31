package dev.perennial.privacy;

import java.util.Map;
import java.util.Set;

/**
 * All that stands for one person.
 *
 * @param keys the normal forms of their personal addresses, the one asked for among them
 * @param leads the numbers of their leads, also those that were merged away
 * @param references how files name them: those numbers, and their addresses as people wrote them
 */
record Person(Set<String> keys, Set<Long> leads, Set<String> references) {

    private static final Set<Long> NO_LEAD = Set.of(-1L);

    /** For the conditions of {@link PersonalTables}; an empty list would be no SQL. */
    Map<String, Object> parameters() {
        return Map.of("keys", keys, "leads", leads.isEmpty() ? NO_LEAD : leads, "references", references);
    }
}
