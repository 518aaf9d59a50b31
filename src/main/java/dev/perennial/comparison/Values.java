package dev.perennial.comparison;

import dev.perennial.trait.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the records of one data set say about one trait, each different value once, with how common it and its parts are.
 * Values are named by their numbers, from 0; -1 stands for a missing one.
 */
public final class Values {

    public static final int MISSING = -1;

    private static final int PARTS = 3;
    private static final Part[] NO_WORDS = {};

    private final Kind kind;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Map<String, Part>> parts = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Map<String, Part> words = new HashMap<>();
    /** log2 of the chance that two people have the same one, by term. */
    private final double[] accident = new double[PARTS];

    private final double[] rarest = new double[PARTS];
    /** log2 of the floor. */
    private double leastShare;

    private long records;

    public Values(Kind kind) {
        this.kind = kind;
    }

    /** The number of what these cells say. */
    public int add(String... cells) {
        Trait trait = kind.read(cells);
        if (trait.key().isEmpty()) {
            return MISSING;
        }
        int number = numbers.computeIfAbsent(trait.key(), unknown -> keep(trait));
        values.get(number).count();
        records++;
        return number;
    }

    private int keep(Trait trait) {
        Part[] own = new Part[trait.parts().size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = part(i, trait.parts().get(i));
        }
        Value value = new Value(trait.key(), trait.number(), own, different(trait.words()));
        value.shared = trait.shared();
        value.initials = trait.initials();
        values.add(value);
        return values.size() - 1;
    }

    private Part[] different(List<String> written) {
        if (written.isEmpty()) {
            return NO_WORDS;
        }
        Set<Part> different = new LinkedHashSet<>();
        written.forEach(word -> different.add(words.computeIfAbsent(word, w -> new Part(w, new int[0]))));
        return different.toArray(Part[]::new);
    }

    private Part part(int index, String text) {
        if (text.isEmpty()) {
            return Part.NONE;
        }
        return parts.get(index).computeIfAbsent(text, t -> kind.part(index, t));
    }

    /**
     * To be called when all records were added.
     *
     * @param ownCopies how many records one person has on the average: these do not make a value common
     * @param floor the least share that any value is taken to have
     */
    public void settle(double ownCopies, double floor) {
        leastShare = log2(floor);
        for (int i = 0; i < parts.size(); i++) {
            accident[i] = log2(settle(parts.get(i), ownCopies, floor));
            rarest[i] = parts.get(i).values().stream()
                    .mapToDouble(part -> part.rarity)
                    .min()
                    .orElse(accident[i]);
        }
        settleWords((double) records);
    }

    private void settleWords(double among) {
        Part[] inOrder = words.values().stream()
                .sorted(Comparator.comparing((Part word) -> word.text))
                .toArray(Part[]::new);
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i].number = i;
            inOrder[i].rarity = log2(Math.max(1, inOrder[i].count) / Math.max(1, among));
        }
        values.forEach(Value::share);
    }

    /** As {@link #settle(double, double)}, where the records at hand are a few of many that were counted before. */
    public void settle(double ownCopies, double floor, Census census) {
        leastShare = log2(floor);
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Part> all = parts.get(i);
            int number = i;
            all.values().forEach(part -> part.count = census.held(number, part.text));
            double total = Math.max(1, census.total(i));
            double same = census.accidents(i, ownCopies) / total / total;
            accident[i] = log2(settle(all, ownCopies, floor, total, same));
            rarest[i] =
                    all.values().stream().mapToDouble(part -> part.rarity).min().orElse(accident[i]);
        }
        words.values().forEach(word -> word.count = census.held(Census.WORD, word.text));
        settleWords(census.total(0));
    }

    /** Returns the chance that two people have the same one. */
    private static double settle(Map<String, Part> all, double ownCopies, double floor) {
        double total = 0;
        for (Part part : all.values()) {
            total += part.count;
        }
        double same = 0;
        for (Part part : all.values()) {
            same += (part.count / total) * (Math.max(part.count - ownCopies, 0) / total);
        }
        return settle(all, ownCopies, floor, total, same);
    }

    private static double settle(Map<String, Part> all, double ownCopies, double floor, double total, double same) {
        double accidental = Math.max(same, 0.5 / Math.max(1, total) / Math.max(1, total));
        for (Part part : all.values()) {
            part.common = part.count > ownCopies + 0.5;
            double others = Math.max(part.count - ownCopies, 0.5) / total;
            double share = part.common ? others : Math.min(others, accidental);
            part.rarity = log2(Math.max(share, Math.min(floor, accidental)));
        }
        return accidental;
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
            case WHOLE -> Math.min(rarestBits(usual), usual - rarest[term.part]);
            default -> accident[term.part] - rarest[term.part];
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
            default -> adjustment(accident[term.part], a.part(term.part), b.part(term.part));
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
        double bits = usual - Math.max(one.rarity, other.rarity);
        return one.common || other.common ? bits : Math.max(0, bits);
    }
}
