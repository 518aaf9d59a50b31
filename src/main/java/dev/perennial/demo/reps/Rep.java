package dev.perennial.demo.reps;

import dev.perennial.demo.people.Temper;
import java.time.LocalTime;
import java.util.List;

/**
 * A sales rep with a character. Per working day: how likely an offer is answered and an accepted lead is called; and how
 * much of what is answered is refused.
 */
public record Rep(String name, LocalTime atDesk, double answers, double refuses, double calls) {

    /** Quick Anna, slow Bruno who lets the clocks run out, Carla who picks the cherries, steady Dmitri. */
    public static final List<Rep> ALL = List.of(
            new Rep("anna.berg", LocalTime.of(8, 15), 0.97, 0.10, 0.95),
            new Rep("bruno.keller", LocalTime.of(15, 40), 0.16, 0.05, 0.35),
            new Rep("carla.santos", LocalTime.of(10, 30), 0.85, 0.45, 0.80),
            new Rep("dmitri.orlov", LocalTime.of(9, 40), 0.75, 0.15, 0.75));

    /** Everybody likes the hot ones. */
    double refuses(Temper temper) {
        return refuses * temper.of(0.3, 0.8, 1.5);
    }
}
