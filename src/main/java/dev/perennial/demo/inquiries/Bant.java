package dev.perennial.demo.inquiries;

import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Temper;
import java.util.List;

/** What people tick on the form about their budget, authority, need and timeline; blank when they skip it. */
public record Bant(String budget, String authority, String need, String timeline) {

    static Bant of(Temper temper, Dice dice) {
        return new Bant(
                answer(temper, dice, "approved", "planned", "none"),
                answer(temper, dice, "decides", "recommends", "uses"),
                answer(temper, dice, "urgent", "project", "research"),
                answer(temper, dice, "this quarter", "this year", "later"));
    }

    private static String answer(Temper temper, Dice dice, String hot, String warm, String cold) {
        if (dice.chance(temper.of(0.1, 0.25, 0.4))) {
            return "";
        }
        return dice.chance(0.7) ? temper.choose(hot, warm, cold) : dice.oneOf(List.of(hot, warm, cold));
    }
}
