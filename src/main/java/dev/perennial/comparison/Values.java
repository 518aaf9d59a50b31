package dev.perennial.comparison;

import dev.perennial.trait.Recent;
import dev.perennial.trait.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the records of one data set say about one trait, each different value once, with how common it and its parts are.
 * Values are named by their numbers, from 0; -1 stands for a missing one.
 */
public final class Values {

    public static final int MISSING = -1;

    private static final int PARTS = 3;
    private static final Part[] NO_WORDS = {};
    private static final int RECENT = 1 << 12;

    private final Kind kind;
    private final Map<String, Integer> numbers = new HashMap<>(Parts.ROOM);
    private final List<Value> values = new ArrayList<>();
    private final Parts[] parts = new Parts[PARTS];
    private final Parts words;
    private final Recent<Integer> recent = new Recent<>(RECENT);
    /** log2 of the floor. */
    private double leastShare;

    private long records;

    public Values(Kind kind) {
        this.kind = kind;
        for (int place = 0; place < PARTS; place++) {
            parts[place] = kind.parts(place);
        }
        words = kind.parts(Census.WORD);
    }

    /** The number of what these cells say. */
    public int add(String... cells) {
        int number = recent.of(cells.length == 1 ? cells[0] : together(cells), () -> read(cells));
        if (number != MISSING) {
            values.get(number).count();
            records++;
        }
        return number;
    }

    /** Each with its length behind it, so that the same text in other cells is another one. */
    private static String together(String[] cells) {
        StringBuilder together = new StringBuilder();
        for (String cell : cells) {
            together.append(cell).append((char) cell.length());
        }
        return together.toString();
    }

    private int read(String[] cells) {
        Trait trait = kind.read(cells);
        if (trait.key().isEmpty()) {
            return MISSING;
        }
        Integer known = numbers.get(trait.key());
        if (known == null) {
            known = values.size();
            values.add(value(trait));
            numbers.put(trait.key(), known);
        }
        return known;
    }

    private Value value(Trait trait) {
        Part[] own = new Part[trait.parts().size()];
        for (int place = 0; place < own.length; place++) {
            String text = trait.parts().get(place);
            own[place] = text.isEmpty() ? Part.NONE : parts[place].of(text);
        }
        Value value = new Value(trait.key(), trait.number(), own, different(trait.words()));
        value.shared = trait.shared();
        value.initials = trait.initials();
        return value;
    }

    private Part[] different(List<String> written) {
        if (written.isEmpty()) {
            return NO_WORDS;
        }
        Part[] all = new Part[written.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = words.of(written.get(i));
        }
        Arrays.sort(all, Part::compareOrder);
        int different = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[different - 1]) {
                all[different++] = all[i];
            }
        }
        return different == all.length ? all : Arrays.copyOf(all, different);
    }

    /**
     * To be called when all records were added.
     *
     * @param ownCopies how many records one person has on the average: these do not make a value common
     * @param floor the least share that any value is taken to have
     */
    public void settle(double ownCopies, double floor) {
        for (Parts some : parts) {
            some.settle(ownCopies, floor);
        }
        settleWords(null, (double) records, floor);
    }

    /** As {@link #settle(double, double)}, where the records at hand are a few of many that were counted before. */
    public void settle(double ownCopies, double floor, Census census) {
        for (Parts some : parts) {
            some.settle(ownCopies, floor, census);
        }
        settleWords(census, census.total(0), floor);
    }

    private void settleWords(@Nullable Census census, double among, double floor) {
        leastShare = log2(floor);
        words.settleAsTheyAre(census, among);
        values.forEach(Value::forgetShares);
    }

    static float log2(double x) {
        return (float) (Math.log(x) / Math.log(2));
    }

    public Value get(int number) {
        return values.get(number);
    }

    public int size() {
        return values.size();
    }

    /** The most that rareness can add at a level, in bits. */
    double mostAdjustment(Term term, double usual) {
        return switch (term) {
            case NONE -> 0;
            case BOTH -> mostAdjustment(Term.FIRST, usual) + mostAdjustment(Term.LAST, usual);
            case WHOLE -> Math.min(rarestBits(usual), usual - parts[term.part].rarest());
            default -> parts[term.part].accident() - parts[term.part].rarest();
        };
    }

    /**
     * What it is worth, in bits, that this very value is shared, over sharing any; the more common of the two counts. A value
     * that is only rare can add to the evidence, but never take away from it.
     *
     * @param usual log2 of the chance of accidental agreement that the level is weighed with
     */
    double adjustment(Term term, double usual, Value a, Value b) {
        return switch (term) {
            case NONE -> 0;
            case BOTH -> adjustment(Term.FIRST, usual, a, b) + adjustment(Term.LAST, usual, a, b);
            case WHOLE -> Math.min(rarestBits(usual), adjustment(usual, a.part(term.part), b.part(term.part)));
            default -> adjustment(parts[term.part].accident(), a.part(term.part), b.part(term.part));
        };
    }

    /** To the floor, and no further: who shares what nobody else has may still share it by accident. */
    private double rarestBits(double usual) {
        return Math.max(0, usual - leastShare);
    }

    private static double adjustment(double usual, Part one, Part other) {
        if (one.isMissing() || other.isMissing()) {
            return 0;
        }
        double bits = usual - Math.max(one.rarity(), other.rarity());
        return one.isCommon() || other.isCommon() ? bits : Math.max(0, bits);
    }
}
