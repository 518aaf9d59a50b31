package dev.perennial.model;

import dev.perennial.blocking.Rule;
import dev.perennial.comparison.Kind;
import dev.perennial.yaml.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code jobs/20-dedupe/model.yaml}: when two records are one person or thing (Fellegi and Sunter 1969, with levels). */
@Setting("When two records are one: what is compared, what agreement is worth, and from where on it is enough.")
public record Model(
        @Setting("What the model is for, in a word or two; stands in every link that it makes.")
        String model,

        @Setting(value = "Counts up with each training; stands in every link that it makes.", min = 1)
        int version,

        @Setting(value = "The chance that two records drawn at random are one.", min = 1e-15, max = 0.5)
        double lambda,

        @Setting(
                value =
                        "The chance that two records drawn at random are of relatives, colleagues or neighbours: they share an"
                                + " address or a name, and are not one. 0 when levels have no h.",
                fallback = "0",
                min = 0,
                max = 0.5)
        double relatives,

        @Setting("From where on pairs are merged, or shown to people.")
        Thresholds thresholds,

        @Setting("What is compared; each comparison adds the weight of its level.")
        List<Aspect> comparisons,

        @Setting("Which pairs are looked at at all.") Blocking blocking,

        @Setting(
                value =
                        "Pairs that are never one: a veto holds when each comparison named in it is on one of its levels.",
                fallback = "[]")
        List<Map<String, List<String>>> vetoes,

        @Setting(
                value =
                        "Pairs that are never merged unless people say so, written as vetoes are: they are shown to people,"
                                + " however likely they look.",
                fallback = "[]")
        List<Map<String, List<String>>> doubts,

        @Setting("How pairs become clusters.") Clustering clusters) {

    /** Patterns of agreement are counted in 64 bits, four for each comparison. */
    public static final int MOST_COMPARISONS = 16;

    /** In a large base a new record is believed to be there so many times before it is looked at. */
    private static final double EXPECTED_AMONG_MANY = 50;

    public record Thresholds(
            @Setting(value = "Probability from which two records are merged.", min = 0.5, max = 0.999999)
            double merge,

            @Setting(value = "Probability from which people are asked.", min = 0.000001, max = 0.999999)
            double review) {}

    /** One comparison. */
    public record Aspect(
            @Setting("Names it in the evidence; each name once.")
            String name,

            @Setting("What kind of thing it is, which decides how it is brought to a normal form.")
            Kind kind,

            @Setting("The columns it looks at: one, or first and last name.")
            List<String> columns,

            @Setting(value = "Sharing a rare value is worth more than sharing a common one.", fallback = "true")
            boolean termFrequency,

            @Setting(value = "No value is taken to be rarer than this share.", fallback = "0.0001", min = 0, max = 1)
            double floor,

            @Setting(
                    "Names a comparison that says some of the same, as a postal code says the town: levels then have u-given.")
            @Nullable
            String given,

            @Setting("From strict to loose; the first that holds counts. The last is usually \"else\".")
            List<Level> levels) {

        /** What a record says in its columns, in their order. */
        public String[] cells(UnaryOperator<String> cell) {
            String[] cells = new String[columns.size()];
            for (int at = 0; at < cells.length; at++) {
                cells[at] = cell.apply(columns.get(at));
            }
            return cells;
        }
    }

    /** One level of a comparison. */
    public record Level(
            @Setting("What the two values have in common, such as exact, or jaro-winkler 0.92.")
            String level,

            @Setting(value = "Share of the pairs that are one, which are on this level.", min = 1e-12, max = 1)
            double m,

            @Setting(value = "Share of all other pairs that are on this level.", min = 1e-12, max = 1)
            double u,

            @Setting("Bits this level is worth, instead of log2(m/u).") @Nullable
            Double weight,

            @Setting(
                    value =
                            "Share of the pairs of relatives, colleagues or neighbours, who are not one, that are on this level.",
                    min = 1e-12,
                    max = 1)
            @Nullable
            Double h,

            @Setting(
                    value =
                            "As u, among the pairs that are on each level of the comparison that is given, from strict to"
                                    + " loose. Where that one says nothing, u counts.",
                    fallback = "[]")
            List<Double> uGiven) {

        public Level(String level, double m, double u) {
            this(level, m, u, null, null, List.of());
        }

        /** As u where nothing is known of relatives. */
        public double ofRelatives() {
            return h == null ? u : h;
        }

        /** In bits, above 0 for agreement. */
        public double bits() {
            return weight != null ? weight : log2(m / u);
        }
    }

    /** Which pairs are looked at. */
    public record Blocking(
            @Setting(
                    value = "A key that more records than this have is too common to tell anything, and is left out.",
                    fallback = "200",
                    min = 2,
                    max = 100000)
            int cap,

            @Setting(
                    value = "Compares everything with everything when that makes no more pairs than these.",
                    fallback = "0",
                    min = 0,
                    max = 10000000)
            long everythingUpTo,

            @Setting(
                    value = "No rule may make more pairs than these times the number of records.",
                    fallback = "1000",
                    min = 1)
            long pairsPerRecord,

            @Setting("Each rule is a list of keys that must all be equal.")
            List<List<String>> rules) {}

    /** How pairs become clusters. */
    public record Clustering(
            @Setting(value = "No cluster has more records.", fallback = "50", min = 2)
            int largest,

            @Setting(
                    value =
                            "Least probability, on the average over all pairs between them, for two clusters to be merged.",
                    fallback = "0.5",
                    min = 0,
                    max = 1)
            double average) {}

    /** Every column that the model looks at. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        comparisons.forEach(comparison -> columns.addAll(comparison.columns()));
        blocking.rules().forEach(rule -> columns.addAll(Rule.parse(rule).columns()));
        return columns;
    }

    public Model with(double newLambda, double newRelatives, List<Aspect> newComparisons) {
        List<Aspect> learnt = List.copyOf(newComparisons);
        return new Model(
                model, version + 1, newLambda, newRelatives, thresholds, learnt, blocking, vetoes, doubts, clusters);
    }

    /**
     * For matching against so many leads. Lambda of a model speaks of a base as small as most are; in a large one it is no more than
     * it takes for everybody to be there fifty times. That is more than anybody is, and makes up for evidence that is careful
     * itself: of what it calls 95 % sure, 4 in 10,000 were wrong among a million made-up leads, and 6 among five million.
     */
    Model among(long leads) {
        double most = EXPECTED_AMONG_MANY / Math.max(2 * EXPECTED_AMONG_MANY, (double) leads);
        return lambda <= most
                ? this
                : new Model(
                        model, version, most, relatives, thresholds, comparisons, blocking, vetoes, doubts, clusters);
    }

    public Model with(Thresholds newThresholds) {
        return new Model(
                model, version, lambda, relatives, newThresholds, comparisons, blocking, vetoes, doubts, clusters);
    }

    /** The weight at which a pair has this probability. */
    public static double weight(double probability) {
        return log2(probability / (1 - probability));
    }

    public static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** Whether a veto forbids that two records agree on these levels, one for each comparison, and are one. */
    public boolean forbids(int[] levels) {
        return Combinations.of(vetoes, comparisons).hold(levels);
    }

    List<String> names() {
        return new ArrayList<>(comparisons.stream().map(Aspect::name).toList());
    }
}
