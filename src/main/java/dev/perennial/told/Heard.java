package dev.perennial.told;

import dev.perennial.model.Model;

/**
 * What one inquiry told.
 *
 * @param said stands for all that is compared of it, and for whom it is about
 */
public record Heard(Told told, long said) {

    public static Heard of(Told told, Model model) {
        return new Heard(told, told.said(model.comparisons()));
    }
}
