package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Model.Aspect;
import dev.perennial.model.Model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The m and u of every level of every comparison, and lambda, while they are being learnt. */
final class Chances {

    private static final double LEAST = 1e-9;
    private static final double MOST_TRUE = 5;
    private static final double MISTAKES = 0.002;

    double lambda;
    double relatives;
    final double[][] m;
    final double[][] u;
    final double[][] h;
    /** What strangers' comparisons say of each other; nothing where each stands for itself. */
    @Nullable
    Strangers strangers;

    private Chances(double lambda, double relatives, double[][] m, double[][] u, double[][] h) {
        this.lambda = lambda;
        this.relatives = relatives;
        this.m = m;
        this.u = u;
        this.h = h;
    }

    static Chances of(Model model) {
        return new Chances(
                model.lambda(),
                model.relatives(),
                chances(model, Level::m),
                chances(model, Level::u),
                chances(model, Level::ofRelatives));
    }

    private static double[][] chances(Model model, ToDoubleFunction<Level> of) {
        return model.comparisons().stream()
                .map(aspect -> aspect.levels().stream().mapToDouble(of).toArray())
                .toArray(double[][]::new);
    }

    Chances copy() {
        return new Chances(lambda, relatives, copy(m), copy(u), copy(h));
    }

    static double[][] copy(double[][] of) {
        double[][] copy = of.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = of[i].clone();
        }
        return copy;
    }

    /** How much likelier pairs of this pattern are one than not. */
    double odds(Patterns patterns, int pattern) {
        return overOthers(lambda, m, patterns, pattern);
    }

    /** How much likelier pairs of this pattern are among relatives than among strangers, times how many relatives there are. */
    double relativesOverOthers(Patterns patterns, int pattern) {
        return overOthers(relatives, h, patterns, pattern);
    }

    private double overOthers(double share, double[][] chances, Patterns patterns, int pattern) {
        double odds = share / (1 - share);
        for (int c = 0; c < chances.length && odds > 0; c++) {
            int level = patterns.level(pattern, c);
            if (level < chances[c].length) {
                odds *= chances[c][level] / (strangers == null ? u[c][level] : 1);
            }
        }
        return strangers == null ? odds : odds / strangers.chance(patterns, pattern);
    }

    /** Random pairs hold as many true ones as lambda says; at a strict level that may be most of them. */
    void takeTrueOnesOutOfRandom() {
        for (int c = 0; c < u.length; c++) {
            for (int l = 0; l < u[c].length; l++) {
                u[c][l] = Math.max(u[c][l] / MOST_TRUE, u[c][l] - lambda * m[c][l]);
            }
        }
    }

    /** Whoever keeps records makes mistakes in them, even where these records show none. */
    void allowMistakes() {
        for (int c = 0; c < m.length; c++) {
            for (int l = 0; l < m[c].length; l++) {
                m[c][l] = Math.max(m[c][l], Math.min(u[c][l], MISTAKES));
            }
        }
    }

    /** Shares from counts, held up by so many imagined pairs that are spread as {@code expected}. */
    static void share(double[] counts, double[] expected, double imagined, double[] into) {
        double total = 0;
        double spread = 0;
        for (int l = 0; l < counts.length; l++) {
            total += counts[l];
            spread += expected[l];
        }
        for (int l = 0; l < counts.length; l++) {
            into[l] = Math.max(LEAST, (counts[l] + imagined * expected[l] / spread) / (total + imagined));
        }
    }

    Model in(Model model) {
        List<Aspect> learnt = new ArrayList<>();
        for (int c = 0; c < m.length; c++) {
            Aspect old = model.comparisons().get(c);
            int given = strangers == null ? -1 : strangers.given(c);
            double[][] rows = strangers == null || given < 0 ? new double[0][] : strangers.rows(c);
            List<Level> levels = new ArrayList<>();
            for (int l = 0; l < m[c].length; l++) {
                int level = l;
                levels.add(new Level(
                        old.levels().get(l).level(),
                        rounded(m[c][l]),
                        rounded(u[c][l]),
                        null,
                        relatives == 0 ? null : rounded(h[c][l]),
                        Stream.of(rows).map(row -> rounded(row[level])).toList()));
            }
            learnt.add(new Aspect(
                    old.name(),
                    old.kind(),
                    old.columns(),
                    old.termFrequency(),
                    old.floor(),
                    given < 0 ? null : model.comparisons().get(given).name(),
                    List.copyOf(levels)));
        }
        return model.with(rounded(lambda), rounded(relatives), learnt);
    }

    /** As it will stand in the file, so that the model in hand and the one read again are the same. */
    private static double rounded(double chance) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", chance));
    }
}
