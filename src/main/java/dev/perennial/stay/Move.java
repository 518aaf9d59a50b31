package dev.perennial.stay;

import java.time.Instant;

/**
 * One lead going from where it is to another stage.
 *
 * @param at when; a move that is not after the lead's last one is put right behind it
 * @param actor who moved it: a rep, a path, or {@code dictionary}
 */
public record Move(long leadNumber, String toStage, Instant at, String reason, String actor) {}
