package dev.perennial.scoring;

import dev.perennial.yaml.Setting;
import java.util.List;

/** {@code jobs/30-scoring/scorecard.yaml}. */
@Setting("What a lead earns points for, and which grade the points make.")
record ScorecardSettings(
        @Setting("Points for who they are; each rule counts once")
        List<FitRule> fit,

        @Setting("Points for what they did; each activity counts, and fades")
        List<InterestRule> interest,

        @Setting("No part of a score goes beyond its cap") Caps caps,

        @Setting(
                value =
                        "Fading points are looked at again when a rule has lost so many; small steps mean more work a night",
                fallback = "5",
                min = 1)
        int fadeStep,

        @Setting("The points from which a grade begins; below C is D")
        Grades grades) {

    record FitRule(
            @Setting("What earns the points, in words; each name once")
            String rule,

            @Setting("CEL condition over the facts of the lead")
            String when,

            @Setting("Points; below 0 takes away") int points) {}

    record InterestRule(
            @Setting("What earns the points, in words; each name once")
            String rule,

            @Setting(
                    "CEL condition over one activity (type, detail, value) and its lead; inquiries are of type inquiry")
            String when,

            @Setting("Points for each activity on its day; below 0 takes away")
            int points,

            @Setting(value = "Days after which an activity is worth half; 0 = never fades", fallback = "0", min = 0)
            int halfLifeDays,

            @Setting(value = "The most that this rule gives, however often; 0 = no limit", fallback = "0", min = 0)
            int cap) {}

    record Caps(
            @Setting("Most points for fit") int fit,
            @Setting("Most points for interest") int interest) {}

    record Grades(
            @Setting("Points from which it is A") int a,
            @Setting("Points from which it is B") int b,
            @Setting("Points from which it is C") int c) {}
}
