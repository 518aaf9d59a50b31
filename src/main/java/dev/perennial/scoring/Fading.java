package dev.perennial.scoring;

import java.util.OptionalLong;

/**
 * Points that halve every so many days: {@code p(d) = p0 * 2^(-d / halfLife)}, the law of exponential decay, rounded half
 * up to whole points.
 *
 * @param halfLifeDays 0 when they never fade
 */
record Fading(int halfLifeDays) {

    /** What is left of {@code points} after {@code days}. */
    double left(double points, long days) {
        return halfLifeDays == 0 ? points : points * Math.pow(2, -(double) days / halfLifeDays);
    }

    /**
     * After how many days an amount is worth fewer than {@code shown} whole points: the smallest d from 1 on with
     * {@code p(d) < shown - 1/2}.
     *
     * @param amount the exact amount today, above 0
     * @param shown no more than the amount is worth today
     */
    OptionalLong daysUntilLess(double amount, long shown) {
        if (halfLifeDays == 0 || shown <= 0) {
            return OptionalLong.empty();
        }
        double days = halfLifeDays * Math.log(amount / (shown - 0.5)) / Math.log(2);
        long first = Math.max(1, (long) Math.floor(days));
        while (Math.round(left(amount, first)) >= shown) {
            first++;
        }
        return OptionalLong.of(first);
    }
}
