package dev.perennial.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Draws what is made up, always the same for a seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    String maybe(int oneIn, String text) {
        return random.nextInt(oneIn) == 0 ? "" : text;
    }

    /** With one slip in so many. */
    String typed(int oneIn, String text) {
        if (text.length() < 4 || random.nextInt(oneIn) > 0) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
        };
    }

    String word() {
        return any(MadeUpNames.START)
                + (random.nextInt(3) == 0 ? "" : any(MadeUpNames.MIDDLE))
                + any(MadeUpNames.MIDDLE)
                + any(MadeUpNames.END);
    }

    String number(int digits) {
        StringBuilder number = new StringBuilder().append(1 + random.nextInt(9));
        while (number.length() < digits) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
