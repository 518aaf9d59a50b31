package dev.perennial.bench;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import dev.perennial.config.Home;
import dev.perennial.match.MatchModel;
import dev.perennial.match.Matching;
import dev.perennial.match.RecordTable;
import dev.perennial.match.Sources;
import dev.perennial.model.Records;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.datasources.CSVDataSource;
import no.priv.garshol.duke.datasources.Column;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Our matcher, Duke 1.2 and fuzzy-matcher 1.2.1 on the same files, pair by pair against the truth. Each peer has one configuration per
 * schema, written by hand as its documentation proposes, and its own usual threshold; ours is trained without labels. {@code
 * -Ddata=FOLDER} has the public sets febrl1, febrl2 and fake_1000; the made-up leads need nothing. E-mail and phone are plain
 * text to fuzzy-matcher: its own kinds need a newer Lucene than Duke bears beside it.
 */
final class PeersBenchmark {

    /** What a column is, and for Duke how much its being equal, or different, says. */
    private record Trait(String column, ElementType type, Comparator comparator, double high, double low) {}

    private record Sample(String name, Path file, String id, List<Trait> traits) {}

    private PeersBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Path data = Path.of(System.getProperty("data", "data/matching"));
        List<Sample> sets = new ArrayList<>();
        if (Files.exists(data)) {
            sets.add(new Sample("febrl1", data.resolve("febrl1/dataset1.csv"), "rec_id", febrl()));
            sets.add(new Sample("febrl2", data.resolve("febrl2/dataset2.csv"), "rec_id", febrl()));
            sets.add(new Sample("fake_1000", data.resolve("fake_1000/fake_1000.csv"), "unique_id", fake()));
        }
        Path leads = Files.createTempFile("leads", ".csv");
        LeadsFile.write(leads, MadeUpLeads.of(Integer.getInteger("people", 4_300), 29));
        sets.add(new Sample("made-up leads", leads, "id", leads()));
        for (Sample set : sets) {
            Map<String, Map<String, String>> rows = rows(set);
            Set<List<String>> truth = truth(rows);
            tell(set, rows, "ours", truth, () -> ours(set));
            tell(set, rows, "Duke", truth, () -> duke(set, rows));
            tell(set, rows, "fuzzy-matcher", truth, () -> fuzzyMatcher(set, rows));
        }
        Files.delete(leads);
    }

    private interface Peer {
        Set<List<String>> pairs() throws IOException;
    }

    private static void tell(
            Sample set, Map<String, Map<String, String>> rows, String who, Set<List<String>> truth, Peer peer)
            throws IOException {
        long begin = System.nanoTime();
        Set<List<String>> found = peer.pairs();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double right = found.stream().filter(truth::contains).count();
        double precision = found.isEmpty() ? 1 : right / found.size();
        double recall = right / Math.max(1, truth.size());
        System.out.printf(
                Locale.ROOT,
                "%-14s %,7d records  %-14s precision %.4f  recall %.4f  F1 %.4f  %6.1f s%n",
                set.name(),
                rows.size(),
                who,
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                seconds);
    }

    private static List<Trait> febrl() {
        return List.of(
                new Trait("given_name", ElementType.NAME, new JaroWinkler(), 0.8, 0.3),
                new Trait("surname", ElementType.NAME, new JaroWinkler(), 0.85, 0.3),
                new Trait("address_1", ElementType.ADDRESS, new JaroWinkler(), 0.8, 0.4),
                new Trait("postcode", ElementType.TEXT, new Levenshtein(), 0.75, 0.4),
                new Trait("date_of_birth", ElementType.TEXT, new Levenshtein(), 0.85, 0.35),
                new Trait("soc_sec_id", ElementType.TEXT, new Levenshtein(), 0.95, 0.2));
    }

    private static List<Trait> fake() {
        return List.of(
                new Trait("first_name", ElementType.NAME, new JaroWinkler(), 0.8, 0.3),
                new Trait("surname", ElementType.NAME, new JaroWinkler(), 0.85, 0.3),
                new Trait("dob", ElementType.TEXT, new Levenshtein(), 0.9, 0.3),
                new Trait("city", ElementType.TEXT, new JaroWinkler(), 0.6, 0.45),
                new Trait("email", ElementType.TEXT, new Levenshtein(), 0.95, 0.35));
    }

    private static List<Trait> leads() {
        return List.of(
                new Trait("first_name", ElementType.NAME, new JaroWinkler(), 0.75, 0.3),
                new Trait("last_name", ElementType.NAME, new JaroWinkler(), 0.85, 0.2),
                new Trait("email", ElementType.TEXT, new ExactComparator(), 0.98, 0.4),
                new Trait("phone", ElementType.TEXT, new ExactComparator(), 0.9, 0.4),
                new Trait("company", ElementType.NAME, new JaroWinkler(), 0.7, 0.4),
                new Trait("street", ElementType.ADDRESS, new JaroWinkler(), 0.7, 0.45));
    }

    private static Map<String, Map<String, String>> rows(Sample set) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        RecordTable.open(set.file(), set.id()).forEach(row -> rows.put(row.id(), row.cells()));
        return rows;
    }

    /** Febrl numbers its records rec-223-org and rec-223-dup-0; the others have a column. */
    private static Set<List<String>> truth(Map<String, Map<String, String>> rows) {
        Map<String, List<String>> people = new HashMap<>();
        rows.forEach((id, cells) -> {
            String person = id.startsWith("rec-")
                    ? id.split("-", -1)[1]
                    : cells.getOrDefault("cluster", cells.getOrDefault("person", ""));
            people.computeIfAbsent(person, nobody -> new ArrayList<>()).add(id);
        });
        Set<List<String>> truth = new HashSet<>();
        people.values().forEach(same -> addAll(truth, same));
        return truth;
    }

    private static void addAll(Set<List<String>> pairs, List<String> same) {
        for (int one = 0; one < same.size(); one++) {
            for (int other = one + 1; other < same.size(); other++) {
                pairs.add(pair(same.get(one), same.get(other)));
            }
        }
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static Set<List<String>> ours(Sample set) {
        Sources sources = Sources.of(List.of(RecordTable.open(set.file(), set.id())), false);
        Records records = set.name().startsWith("made-up")
                ? MatchModel.of(sources, null, new Home(Path.of(".")), Set.of("person", "employer"))
                        .prepared(sources, null)
                : MatchModel.trained(
                        MatchModel.proposed(sources, Set.of("cluster")).prepared(sources, null));
        Set<List<String>> pairs = new HashSet<>();
        Matching.of(records)
                .clusters()
                .all()
                .forEach(cluster ->
                        addAll(pairs, cluster.stream().map(records::id).toList()));
        return pairs;
    }

    private static Set<List<String>> duke(Sample set, Map<String, Map<String, String>> rows) {
        List<Property> properties = new ArrayList<>(List.of(new PropertyImpl("ID")));
        CSVDataSource source = new CSVDataSource();
        source.addColumn(new Column("ID", "ID", null, null));
        StringBuilder csv = new StringBuilder("ID");
        for (Trait trait : set.traits()) {
            properties.add(new PropertyImpl(trait.column(), trait.comparator(), trait.low(), trait.high()));
            source.addColumn(new Column(trait.column(), trait.column(), null, null));
            csv.append(',').append(trait.column());
        }
        rows.forEach((id, cells) -> {
            csv.append('\n').append(id);
            set.traits().forEach(trait -> csv.append(",\"")
                    .append(cells.getOrDefault(trait.column(), "")
                            .replaceAll("[\"\\r\\n]", " ")
                            .toLowerCase(Locale.ROOT)
                            .strip())
                    .append('"'));
        });
        source.setReader(new StringReader(csv.append('\n').toString()));
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(0.85);
        configuration.setProperties(properties);
        configuration.addDataSource(0, source);
        Set<List<String>> pairs = new HashSet<>();
        Processor processor = new Processor(configuration);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(
                    no.priv.garshol.duke.Record one, no.priv.garshol.duke.Record other, double confidence) {
                pairs.add(pair(one.getValue("ID"), other.getValue("ID")));
            }
        });
        processor.deduplicate();
        processor.close();
        return pairs;
    }

    private static Set<List<String>> fuzzyMatcher(Sample set, Map<String, Map<String, String>> rows) {
        List<Document> documents = new ArrayList<>();
        rows.forEach((id, cells) -> {
            Document.Builder document = new Document.Builder(id).setThreshold(0.6);
            for (Trait trait : set.traits()) {
                String value = cells.getOrDefault(trait.column(), "").strip();
                if (!value.isEmpty()) {
                    Element.Builder<String> element = new Element.Builder<>();
                    element.setType(trait.type());
                    element.setVariance(trait.column());
                    element.setValue(value);
                    document.addElement(element.createElement());
                }
            }
            documents.add(document.createDocument());
        });
        Set<List<String>> pairs = new HashSet<>();
        new MatchService()
                .applyMatchByDocId(documents)
                .forEach((id, matches) -> matches.forEach(match ->
                        pairs.add(pair(id, match.getMatchedWith().getKey()))));
        return pairs;
    }
}
