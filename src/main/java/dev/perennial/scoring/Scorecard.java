package dev.perennial.scoring;

import dev.perennial.rules.Criterion;
import dev.perennial.scoring.Reason.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Applies the rules for fit and interest to a lead; the same lead on the same night always gets the same points. */
record Scorecard(
        List<Fit> fit,
        List<Interest> interest,
        ScorecardSettings.Caps caps,
        int fadeStep,
        ScorecardSettings.Grades grades) {

    record Fit(String rule, Criterion when, int points) {}

    record Interest(String rule, Criterion when, int points, Fading fading, int cap) {}

    ScoredLead score(LeadToScore lead, LocalDate night) {
        List<Reason> reasons = new ArrayList<>();
        for (Fit rule : fit) {
            if (rule.when().holds(lead.facts().values())) {
                reasons.add(new Reason(rule.rule(), Part.FIT, rule.points(), 1, night, null));
            }
        }
        List<Done> done = done(lead, night);
        for (Interest rule : interest) {
            interest(rule, done, night).ifPresent(reasons::add);
        }
        int fitPoints = sum(reasons, Part.FIT, caps.fit());
        int interestPoints = sum(reasons, Part.INTEREST, caps.interest());
        return new ScoredLead(
                lead.facts().leadNumber(),
                fitPoints,
                interestPoints,
                grade(fitPoints + interestPoints),
                reasons,
                newsOn(lead, night));
    }

    private static @Nullable LocalDate newsOn(LeadToScore lead, LocalDate night) {
        return lead.activities().stream()
                .filter(activity -> activity.after(night))
                .map(Activity::day)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** What a lead did by this night, with the facts that all interest rules are asked with. */
    private static List<Done> done(LeadToScore lead, LocalDate night) {
        return lead.activities().stream()
                .filter(activity -> !activity.after(night))
                .map(activity -> Done.of(activity, lead.facts().values(), night))
                .toList();
    }

    private record Done(LocalDate day, long daysAgo, Map<String, Object> facts) {

        static Done of(Activity activity, Map<String, Object> lead, LocalDate night) {
            long daysAgo = ChronoUnit.DAYS.between(activity.day(), night);
            return new Done(activity.day(), daysAgo, activity.facts(lead, daysAgo));
        }
    }

    private Optional<Reason> interest(Interest rule, List<Done> deeds, LocalDate night) {
        double amount = 0;
        int occurrences = 0;
        LocalDate since = night;
        for (Done done : deeds) {
            if (rule.when().holds(done.facts())) {
                amount += rule.fading().left(Math.abs(rule.points()), done.daysAgo());
                occurrences++;
                since = done.day().isBefore(since) ? done.day() : since;
            }
        }
        long shown = capped(Math.round(amount), rule.cap());
        if (shown == 0) {
            return Optional.empty();
        }
        OptionalLong fades = rule.fading().daysUntilLess(amount, Math.max(1, shown - fadeStep + 1));
        return Optional.of(new Reason(
                rule.rule(),
                Part.INTEREST,
                Math.toIntExact(rule.points() < 0 ? -shown : shown),
                occurrences,
                since,
                fades.isPresent() ? night.plusDays(fades.getAsLong()) : null));
    }

    private static long capped(long points, int cap) {
        return cap == 0 ? points : Math.min(points, cap);
    }

    private static int sum(List<Reason> reasons, Part part, int cap) {
        int points = reasons.stream()
                .filter(reason -> reason.part() == part)
                .mapToInt(Reason::points)
                .sum();
        return Math.min(points, cap);
    }

    private char grade(int score) {
        if (score >= grades.a()) {
            return 'A';
        }
        if (score >= grades.b()) {
            return 'B';
        }
        return score >= grades.c() ? 'C' : 'D';
    }
}
