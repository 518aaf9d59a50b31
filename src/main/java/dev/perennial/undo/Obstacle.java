package dev.perennial.undo;

import org.jspecify.annotations.Nullable;

/**
 * Why a file cannot be taken back.
 *
 * @param lead the lead that somebody has acted on; none when it is the file itself
 */
public record Obstacle(@Nullable Long lead, String why) {}
