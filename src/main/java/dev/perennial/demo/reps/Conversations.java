package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Temper;
import dev.perennial.demo.reps.Conversation.Outcome;
import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people whom the reps have reached so far: the one thing the demo remembers from night to night. */
final class Conversations {

    private final long seed;
    private final Map<String, Conversation> byHandOff = new LinkedHashMap<>();

    Conversations(long seed) {
        this.seed = seed;
    }

    boolean had(HandOff handOff) {
        return byHandOff.containsKey(key(handOff));
    }

    void begin(HandOff handOff, LocalDate today) {
        Dice dice = Dice.of(seed, "conversation", key(handOff));
        LocalDate decidedOn = Season.workdayFrom(today.plusDays(dice.between(1, 4)));
        byHandOff.put(key(handOff), new Conversation(handOff, decidedOn, outcome(handOff, dice)));
    }

    List<Conversation> decidedOn(LocalDate today, Outcome outcome) {
        return byHandOff.values().stream()
                .filter(talk -> talk.decidedOn().equals(today) && talk.outcome() == outcome)
                .toList();
    }

    private Outcome outcome(HandOff handOff, Dice dice) {
        Temper temper = Temper.of(seed, handOff.email());
        if (dice.chance(temper.of(0.65, 0.4, 0.12))) {
            return Outcome.OPPORTUNITY;
        }
        if (dice.chance(0.15)) {
            return Outcome.LOST;
        }
        return dice.chance(0.35) ? Outcome.NURTURE_ASKED : Outcome.RETURNED;
    }

    private static String key(HandOff handOff) {
        return handOff.leadNumber() + " since " + handOff.assignedAt();
    }
}
