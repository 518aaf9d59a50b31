package dev.perennial.likeness;

import dev.perennial.batch.Tally;
import dev.perennial.likeness.Neighbours.Proposed;
import dev.perennial.model.Evidence;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import dev.perennial.night.Night;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Weighs tonight's records against all older ones that share a key, each pair once, and keeps those worth a second look. */
@Component
public class Likenesses {

    private static final int PAGE = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Neighbours neighbours;
    private final Telling telling;
    private final Terms terms;
    private final NightModel nightModel;
    private final Night night;

    Likenesses(
            JdbcClient database,
            JdbcTemplate batches,
            Neighbours neighbours,
            Telling telling,
            Terms terms,
            NightModel nightModel,
            Night night) {
        this.database = database;
        this.batches = batches;
        this.neighbours = neighbours;
        this.telling = telling;
        this.terms = terms;
        this.nightModel = nightModel;
        this.night = night;
    }

    public boolean weighNextPage(Tally tally) {
        List<Long> fresh = fresh();
        if (!fresh.isEmpty()) {
            List<Likeness> found = weighed(neighbours.of(fresh), tally);
            keep(found);
            tally.wrote(found.size());
            done(fresh);
        }
        boolean more = fresh.size() == PAGE;
        if (!more) {
            terms.forget();
        }
        return more;
    }

    private List<Long> fresh() {
        return database.sql("""
                SELECT inquiry FROM match_records WHERE compared_on IS NULL ORDER BY inquiry LIMIT :page
                """).param("page", PAGE).query(Long.class).list();
    }

    private record Likeness(Proposed pair, double weight, int rule, String evidence) {}

    private List<Likeness> weighed(Map<Proposed, Integer> proposed, Tally tally) {
        Set<Long> inquiries = new LinkedHashSet<>();
        proposed.keySet().forEach(pair -> {
            inquiries.add(pair.younger());
            inquiries.add(pair.older());
        });
        List<Told> told = telling.ofInquiries(inquiries);
        Map<Long, Integer> places = new HashMap<>();
        Records.Preparation preparation = Records.Preparation.withoutKeys(nightModel.model());
        for (Told record : told) {
            places.put(record.inquiry(), preparation.count());
            preparation.add(Long.toString(record.inquiry()), record::cell);
        }
        Records records = preparation.records(terms.population(), terms.censuses());
        ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(() -> new Scorer(records));
        tally.read(proposed.size());
        return List.copyOf(proposed.entrySet()).parallelStream()
                .map(pair -> weighed(pair.getKey(), pair.getValue(), told, places, scorers.get()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Likeness> weighed(
            Proposed pair, int rule, List<Told> told, Map<Long, Integer> places, Scorer scorer) {
        int younger = Objects.requireNonNull(places.get(pair.younger()));
        int older = Objects.requireNonNull(places.get(pair.older()));
        if (told.get(younger).lead() == told.get(older).lead()) {
            return Optional.empty();
        }
        Model.Thresholds thresholds = nightModel.model().thresholds();
        double floor = Model.weight(Math.min(thresholds.review(), thresholds.merge()));
        double weight = scorer.weight(younger, older, floor);
        return weight < floor
                ? Optional.empty()
                : Optional.of(new Likeness(pair, weight, rule, json(scorer.evidence(younger, older))));
    }

    private static String json(List<Evidence> evidence) {
        return JSON.writeValueAsString(evidence.stream()
                .map(line -> Map.of(
                        "field", line.comparison(),
                        "level", line.level(),
                        "bits", rounded(line.bits()),
                        "rareness", rounded(line.rareness())))
                .map(java.util.TreeMap::new)
                .toList());
    }

    private static double rounded(double bits) {
        return Math.rint(bits * 1000) / 1000;
    }

    private void keep(List<Likeness> found) {
        batches.batchUpdate(
                """
                INSERT INTO match_pairs (younger, older, weight, probability, rule, model, evidence, night)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                found.stream()
                        .map(likeness -> new Object[] {
                            likeness.pair().younger(),
                            likeness.pair().older(),
                            rounded(likeness.weight()),
                            Math.min(0.99999999, Model.probability(likeness.weight())),
                            nightModel.rules().get(likeness.rule()).name(),
                            nightModel.name(),
                            likeness.evidence(),
                            night.date()
                        })
                        .toList());
    }

    private void done(List<Long> fresh) {
        database.sql("""
                UPDATE match_records SET compared_on = :night
                WHERE inquiry BETWEEN :first AND :last AND compared_on IS NULL
                """)
                .param("night", night.date())
                .param("first", fresh.get(0))
                .param("last", fresh.get(fresh.size() - 1))
                .update();
    }
}
