package dev.perennial.path;

import dev.perennial.rules.Criterion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One nurture path, ready to be asked: whom it is for, when it lets go, and which touch is next. */
public record NurturePath(
        String name,
        PathSettings settings,
        Criterion segment,
        Criterion goal,
        List<ExitRule> exits,
        List<Touch> touches) {

    public record ExitRule(Criterion when, String reason) {}

    public Optional<ExitRule> exit(Map<String, ?> facts) {
        return exits.stream().filter(exit -> exit.when().holds(facts)).findFirst();
    }

    /** The first date on which a touch may be due for a lead whose waits count from this date. */
    public LocalDate looksAgainOn(LocalDate waitsSince) {
        return touches.stream()
                .map(touch -> touch.dueOn(waitsSince))
                .min(LocalDate::compareTo)
                .orElse(waitsSince);
    }

    /**
     * The first touch in order that was not had, whose condition holds and whose wait has passed. A touch that is not for
     * this lead does not hold up the ones after it.
     *
     * @param began whether this round has sent something, which may still work when nothing is left to send
     */
    public Turn turn(Map<String, ?> facts, Set<String> had, boolean began, LocalDate waitsSince, LocalDate night) {
        List<Touch> left =
                touches.stream().filter(touch -> !had.contains(touch.id())).toList();
        Optional<Touch> due = left.stream()
                .filter(touch -> !touch.dueOn(waitsSince).isAfter(night))
                .filter(touch -> touch.isFor(facts))
                .findFirst();
        return due.<Turn>map(touch -> new Turn.Send(touch, lookAgain(left, touch, night)))
                .orElseGet(() -> waiting(left, began, waitsSince, night));
    }

    private LocalDate lookAgain(List<Touch> left, Touch sent, LocalDate night) {
        return left.stream()
                .filter(touch -> !touch.equals(sent))
                .map(touch -> touch.dueOn(night))
                .min(LocalDate::compareTo)
                .map(date -> tomorrowAtTheEarliest(date, night))
                .orElseGet(
                        () -> tomorrowAtTheEarliest(settings.exhausted().after().after(night), night));
    }

    private Turn waiting(List<Touch> left, boolean began, LocalDate waitsSince, LocalDate night) {
        Stream<LocalDate> waits = left.stream().map(touch -> touch.dueOn(waitsSince));
        Stream<LocalDate> end = began ? Stream.of(settings.exhausted().after().after(waitsSince)) : Stream.of();
        return Stream.concat(waits, end)
                .filter(date -> date.isAfter(night))
                .min(LocalDate::compareTo)
                .<Turn>map(Turn.Wait::new)
                .orElseGet(Turn.NothingLeft::new);
    }

    private static LocalDate tomorrowAtTheEarliest(LocalDate date, LocalDate night) {
        return date.isAfter(night) ? date : night.plusDays(1);
    }
}
