package dev.perennial.likeness;

import dev.perennial.census.Terms;
import dev.perennial.model.Evidence;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** Some pairs, and their weights once it is known what they told. */
final class PairsToWeigh {

    private static final JsonMapper JSON = new JsonMapper();

    private final Model model;
    private final Terms terms;
    private final List<Proposed> pairs = new ArrayList<>();

    private record Proposed(long younger, long older, int rule) {}

    /** With the places of its records among those that are compared. */
    private record Placed(Proposed pair, int left, int right) {}

    PairsToWeigh(Model model, Terms terms) {
        this.model = model;
        this.terms = terms;
    }

    void add(long younger, long older, int rule) {
        pairs.add(new Proposed(younger, older, rule));
    }

    int size() {
        return pairs.size();
    }

    List<Long> inquiries() {
        return pairs.stream()
                .flatMapToLong(pair -> LongStream.of(pair.younger(), pair.older()))
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
        for (Proposed pair : pairs) {
            Told younger = byInquiry.get(pair.younger());
            Told older = byInquiry.get(pair.older());
            if (younger != null && older != null && younger.lead() != older.lead()) {
                int left = place(younger, places, preparation);
                ofTwoLeads.add(new Placed(pair, left, place(older, places, preparation)));
            }
        }
        return weighed(ofTwoLeads, new Scorer(preparation.records(terms.population(), terms.censuses())));
    }

    private static int place(Told told, Map<Long, Integer> places, Records.Preparation preparation) {
        return places.computeIfAbsent(told.inquiry(), unknown -> {
            preparation.add("", told::cell);
            return preparation.count() - 1;
        });
    }

    private List<Likeness> weighed(List<Placed> placed, Scorer scorer) {
        double floor = Model.weight(
                Math.min(model.thresholds().review(), model.thresholds().merge()));
        List<Likeness> found = new ArrayList<>();
        for (Placed two : placed) {
            double weight = scorer.weight(two.left(), two.right(), floor);
            if (weight >= floor) {
                String evidence = json(scorer.evidence(two.left(), two.right()));
                Proposed pair = two.pair();
                found.add(new Likeness(pair.younger(), pair.older(), rounded(weight), pair.rule(), evidence));
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
