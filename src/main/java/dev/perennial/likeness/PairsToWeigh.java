package dev.perennial.likeness;

import dev.perennial.census.Terms;
import dev.perennial.model.Evidence;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Some pairs, and their weights once it is known what they told. */
final class PairsToWeigh {

    private static final JsonMapper JSON = new JsonMapper();

    private final Model model;
    private final Terms terms;
    private final List<long[]> pairs = new ArrayList<>();

    PairsToWeigh(Model model, Terms terms) {
        this.model = model;
        this.terms = terms;
    }

    void add(long younger, long older, int rule) {
        pairs.add(new long[] {younger, older, rule});
    }

    int size() {
        return pairs.size();
    }

    List<Long> inquiries() {
        return pairs.stream()
                .flatMapToLong(pair -> Arrays.stream(pair, 0, 2))
                .distinct()
                .boxed()
                .toList();
    }

    /** Those worth keeping, of different leads. A record that is gone by now is in no pair. */
    List<Likeness> weighed(List<Told> told) {
        Map<Long, Told> byInquiry = new HashMap<>();
        told.forEach(record -> byInquiry.put(record.inquiry(), record));
        Records.Preparation preparation = Records.Preparation.withoutKeys(model);
        Map<Long, Integer> places = new HashMap<>();
        List<Placed> ofTwoLeads = new ArrayList<>();
        for (long[] pair : pairs) {
            Told younger = byInquiry.get(pair[0]);
            Told older = byInquiry.get(pair[1]);
            if (younger != null && older != null && younger.lead() != older.lead()) {
                ofTwoLeads.add(new Placed(
                        place(younger, places, preparation), place(older, places, preparation), younger, older, (int)
                                pair[2]));
            }
        }
        return weighed(ofTwoLeads, new Scorer(preparation.records(terms.population(), terms.censuses())));
    }

    /** A pair and the places of its records among those that are compared. */
    private record Placed(int left, int right, Told younger, Told older, int rule) {}

    private static int place(Told told, Map<Long, Integer> places, Records.Preparation preparation) {
        Integer known = places.get(told.inquiry());
        if (known == null) {
            known = preparation.count();
            preparation.add("", told::cell);
            places.put(told.inquiry(), known);
        }
        return known;
    }

    private List<Likeness> weighed(List<Placed> placed, Scorer scorer) {
        double floor = Model.weight(
                Math.min(model.thresholds().review(), model.thresholds().merge()));
        List<Likeness> found = new ArrayList<>();
        for (Placed pair : placed) {
            double weight = scorer.weight(pair.left(), pair.right(), floor);
            if (weight >= floor) {
                String evidence = json(scorer.evidence(pair.left(), pair.right()));
                found.add(new Likeness(
                        pair.younger().inquiry(), pair.older().inquiry(), rounded(weight), pair.rule(), evidence));
            }
        }
        return found;
    }

    /** As it is kept. */
    private record Line(double bits, String field, String level, double rareness) {}

    private static String json(List<Evidence> evidence) {
        return JSON.writeValueAsString(evidence.stream()
                .map(line -> new Line(rounded(line.bits()), line.comparison(), line.level(), rounded(line.rareness())))
                .toList());
    }

    private static double rounded(double bits) {
        return Math.rint(bits * 1000) / 1000;
    }
}
