package dev.perennial.demo.reps;

import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;

/** A rep has reached somebody; what comes of it shows on the day it is decided. */
record Conversation(HandOff handOff, LocalDate decidedOn, Outcome outcome) {

    enum Outcome {
        OPPORTUNITY,
        RETURNED,
        NURTURE_ASKED,
        LOST
    }
}
