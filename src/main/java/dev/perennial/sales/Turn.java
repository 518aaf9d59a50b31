package dev.perennial.sales;

import dev.perennial.sales.AssignmentSettings.Rep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose turn it is: reps in their order, those passed over who carry as many leads as they can. */
final class Turn {

    private final List<Rep> reps;
    private final Map<String, Integer> open;
    private int next;

    /**
     * @param given how many leads were ever given out, so that the turn goes on where it stopped
     * @param open how many leads each rep carries now
     */
    Turn(List<Rep> reps, long given, Map<String, Integer> open) {
        this.reps = reps;
        this.open = new HashMap<>(open);
        this.next = (int) (given % reps.size());
    }

    /** The owner when that is a rep, however much they carry; else the next rep with a free hand, if there is one. */
    Optional<String> take(String owner) {
        Optional<String> taker = reps.stream()
                .map(Rep::rep)
                .filter(rep -> rep.equals(owner))
                .findFirst()
                .or(this::nextFree);
        taker.ifPresent(rep -> open.merge(rep, 1, Integer::sum));
        return taker;
    }

    private Optional<String> nextFree() {
        for (int passed = 0; passed < reps.size(); passed++) {
            Rep rep = reps.get((next + passed) % reps.size());
            if (open.getOrDefault(rep.rep(), 0) < rep.openAtMost()) {
                next = (next + passed + 1) % reps.size();
                return Optional.of(rep.rep());
            }
        }
        return Optional.empty();
    }
}
