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
        Map<Long, Integer> places = new HashMap<>();
        Records.Preparation preparation = Records.Preparation.withoutKeys(model);
        for (Told record : told) {
            places.put(record.inquiry(), preparation.count());
            preparation.add("", record::cell);
        }
        Scorer scorer = new Scorer(preparation.records(terms.population(), terms.censuses()));
        double floor = Model.weight(
                Math.min(model.thresholds().review(), model.thresholds().merge()));
        List<Likeness> found = new ArrayList<>();
        for (long[] pair : pairs) {
            Integer younger = places.get(pair[0]);
            Integer older = places.get(pair[1]);
            if (younger != null
                    && older != null
                    && told.get(younger).lead() != told.get(older).lead()) {
                double weight = scorer.weight(younger, older, floor);
                if (weight >= floor) {
                    String evidence = json(scorer.evidence(younger, older));
                    found.add(new Likeness(pair[0], pair[1], rounded(weight), (int) pair[2], evidence));
                }
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
