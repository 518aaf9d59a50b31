package dev.perennial.draft;

import dev.perennial.blocking.Rule;
import dev.perennial.model.Model.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Blocking rules for a data set: the widest that are still cheap, so that two records may differ in most of their fields. */
final class RuleChoice {

    private static final int MOST_RULES = 20;
    private static final double MOST_PER_RECORD = 100;
    private static final double MOST_PER_RECORD_IN_ALL = 300;
    private static final double MOST_IN_ALL = 30_000_000;

    private final List<Aspect> aspects;
    private final List<Map<String, String>> sample;
    private final long records;

    RuleChoice(List<Aspect> aspects, List<Map<String, String>> sample, long records) {
        this.aspects = aspects;
        this.sample = sample;
        this.records = records;
    }

    private record Choice(List<String> keys, Set<String> aspects, double perRecord) {}

    List<List<String>> rules() {
        List<Choice> choices = new ArrayList<>();
        for (Aspect aspect : aspects) {
            aloneKeys(aspect).forEach(key -> add(choices, List.of(key), Set.of(aspect.name())));
        }
        for (int i = 0; i < aspects.size(); i++) {
            for (int j = i + 1; j < aspects.size(); j++) {
                widest(choices, aspects.get(i), aspects.get(j));
            }
        }
        return chosen(choices);
    }

    /** Of all combinations of two fields' keys the one with the most pairs that is still cheap. */
    private void widest(List<Choice> choices, Aspect one, Aspect other) {
        List<Choice> both = new ArrayList<>();
        for (String a : halfKeys(one)) {
            for (String b : halfKeys(other)) {
                add(both, List.of(a, b), Set.of(one.name(), other.name()));
            }
        }
        both.stream().max(Comparator.comparingDouble(Choice::perRecord)).ifPresent(choices::add);
    }

    private void add(List<Choice> choices, List<String> keys, Set<String> of) {
        double perRecord = perRecord(Rule.parse(keys));
        if (perRecord > 0 && perRecord <= MOST_PER_RECORD) {
            choices.add(new Choice(keys, of, perRecord));
        }
    }

    /** Pairs per record of the whole, as the sample lets expect. */
    private double perRecord(Rule rule) {
        Map<Long, Integer> blocks = new HashMap<>();
        List<long[]> keys = new ArrayList<>();
        for (Map<String, String> row : sample) {
            long[] own = rule.of(column -> row.getOrDefault(column, ""));
            keys.add(own);
            for (long key : own) {
                blocks.merge(key, 1, Integer::sum);
            }
        }
        double growth = records / (double) Math.max(1, sample.size());
        if (!tellsMostApart(keys, blocks, growth)) {
            return 0;
        }
        double pairs = blocks.values().stream()
                .filter(size -> size * growth <= Draft.CAP)
                .mapToDouble(size -> size * (size - 1.0) / 2)
                .sum();
        return pairs * growth / Math.max(1, sample.size());
    }

    /** Most records that have a key have one that is not too common. */
    private static boolean tellsMostApart(List<long[]> keys, Map<Long, Integer> blocks, double growth) {
        int having = 0;
        int fitting = 0;
        for (long[] own : keys) {
            having += own.length > 0 ? 1 : 0;
            fitting += Arrays.stream(own).anyMatch(key -> blocks.getOrDefault(key, 0) * growth <= Draft.CAP) ? 1 : 0;
        }
        return fitting * 2 >= having;
    }

    /** First those of one field, then the ones that bring fields together which did not meet often. */
    private List<List<String>> chosen(List<Choice> choices) {
        List<List<String>> rules = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        double budget = Math.min(MOST_PER_RECORD_IN_ALL, MOST_IN_ALL / Math.max(1, records));
        Set<Choice> rest = new HashSet<>(choices);
        while (rules.size() < MOST_RULES && !rest.isEmpty()) {
            Choice next = rest.stream()
                    .min(Comparator.<Choice>comparingInt(
                                    choice -> choice.aspects().size())
                            .thenComparingInt(choice -> choice.aspects().stream()
                                    .mapToInt(aspect -> used.getOrDefault(aspect, 0))
                                    .sum())
                            .thenComparingDouble(choice -> -choice.perRecord())
                            .thenComparing(choice -> choice.keys().toString()))
                    .orElseThrow();
            rest.remove(next);
            if (next.perRecord() <= budget) {
                budget -= next.perRecord();
                rules.add(next.keys());
                next.aspects().forEach(aspect -> used.merge(aspect, 1, Integer::sum));
            }
        }
        return List.copyOf(rules);
    }

    private static List<String> aloneKeys(Aspect aspect) {
        String column = aspect.columns().get(0);
        return switch (aspect.kind()) {
            case EMAIL -> List.of("email " + column, "user " + column);
            case PHONE -> List.of("phone " + column);
            case ID -> List.of(column);
            case DATE -> List.of("date " + column);
            case PERSON ->
                List.of(
                        aspect.columns().size() > 1
                                ? "sounds " + String.join("|", aspect.columns())
                                : "sounds " + column);
            case ADDRESS -> List.of("address " + column);
            case COMPANY, WORDS -> List.of(column, "word " + column);
            case TEXT, NAME, POSTAL_CODE -> List.of(column);
            case NUMBER, CATEGORY, COUNTRY -> List.of();
        };
    }

    private static List<String> halfKeys(Aspect aspect) {
        String column = String.join("|", aspect.columns());
        return switch (aspect.kind()) {
            case EMAIL -> List.of("domain " + column, "start 4 " + column);
            case PHONE -> List.of("end 4 " + column);
            case ID -> List.of("start 4 " + column, "end 4 " + column);
            case DATE -> List.of("year " + column, "birthday " + column, "date " + column);
            case PERSON ->
                aspect.columns().size() > 1
                        ? List.of("sound " + column)
                        : List.of("family " + column, "given " + column, "word " + column);
            case ADDRESS, COMPANY, WORDS -> List.of("word " + column, "start 4 " + column);
            case TEXT, NAME -> List.of("sound " + column, column);
            case POSTAL_CODE -> List.of("start 3 " + column, column);
            case NUMBER ->
                aspect.levels().equals(UsualLevels.MEASURED) ? List.of("start 3 " + column) : List.of(column);
            case CATEGORY, COUNTRY -> List.of(column);
        };
    }
}
