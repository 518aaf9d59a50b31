package dev.perennial.demo.people;

import java.util.List;
import java.util.Random;

/**
 * Chance that repeats itself: the same seed and the same question roll the same numbers, in any order of asking.
 *
 * <p>Every decision of the demo has its own dice, so that one more mail sent changes who opens it and nobody else's day.
 */
public final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    public static Dice of(long seed, Object... question) {
        long hash = seed;
        for (Object word : question) {
            hash = mix(hash ^ hashOf(word.toString()));
        }
        return new Dice(hash);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From first to last, both included. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Like {@link #oneOf}, but the first things come up more often, as common names do. */
    public <T> T commonOneOf(List<T> things) {
        return things.get((int) (things.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    /** Around the middle, sometimes several times as much: how sizes and prices of companies spread. */
    public double around(double middle, double spread) {
        return middle * Math.exp(random.nextGaussian() * spread);
    }

    private static long hashOf(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
