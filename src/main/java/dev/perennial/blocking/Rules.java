package dev.perennial.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Several rules for one record: what two of them have in common is worked out once. */
public final class Rules {

    private final List<Rule> rules;
    private final List<Key> parts;
    private final int[][] partsOfRule;
    private final boolean[][] independent;

    private Rules(List<Rule> rules, List<Key> parts, int[][] partsOfRule) {
        this.rules = rules;
        this.parts = parts;
        this.partsOfRule = partsOfRule;
        this.independent =
                rules.stream().map(rule -> independent(rule.columns(), rules)).toArray(boolean[][]::new);
    }

    private static boolean[] independent(Set<String> columns, List<Rule> others) {
        boolean[] independent = new boolean[others.size()];
        for (int other = 0; other < independent.length; other++) {
            Set<String> his = others.get(other).columns();
            independent[other] = !columns.containsAll(his) && !his.containsAll(columns);
        }
        return independent;
    }

    public static Rules of(List<Rule> rules) {
        List<Key> parts =
                rules.stream().flatMap(rule -> rule.keys().stream()).distinct().toList();
        int[][] partsOfRule = rules.stream()
                .map(rule -> rule.keys().stream().mapToInt(parts::indexOf).toArray())
                .toArray(int[][]::new);
        return new Rules(rules, parts, partsOfRule);
    }

    /** Takes a key of a record, with the place of its rule. */
    @FunctionalInterface
    public interface Taker {
        void take(int rule, long key);
    }

    public int count() {
        return rules.size();
    }

    public String name(int rule) {
        return rules.get(rule).name();
    }

    /** Whether each of two rules looks at a column that the other does not. */
    public boolean areIndependent(int rule, int other) {
        return independent[rule][other];
    }

    /** All keys of one record, rule by rule. */
    public void of(UnaryOperator<String> cell, Taker taker) {
        List<List<String>> made = new ArrayList<>();
        parts.forEach(part -> made.add(part.of(cell)));
        for (int rule = 0; rule < partsOfRule.length; rule++) {
            List<List<String>> ofRule = new ArrayList<>();
            for (int part : partsOfRule[rule]) {
                ofRule.add(made.get(part));
            }
            for (long key : Rule.keys(ofRule)) {
                taker.take(rule, key);
            }
        }
    }
}
