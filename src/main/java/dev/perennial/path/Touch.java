package dev.perennial.path;

import dev.perennial.rules.Criterion;
import dev.perennial.template.TouchTemplate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One mail of a path.
 *
 * @param folder its folder's name, such as {@code 01-hello}; the order of the folders is the order of the touches
 * @param id what a lead has had is known by it, whatever the folder is called
 */
public record Touch(String folder, String id, Days waits, Optional<Criterion> when, TouchTemplate template) {

    boolean isFor(Map<String, ?> facts) {
        return when.map(condition -> condition.holds(facts)).orElse(true);
    }

    LocalDate dueOn(LocalDate waitsSince) {
        return waits.after(waitsSince);
    }
}
