package dev.perennial.bench;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
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

    private PeersBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Path data = Path.of(System.getProperty("data", "data/matching"));
        List<PeerSample> sets = new ArrayList<>();
        if (Files.exists(data)) {
            sets.add(new PeerSample("febrl1", data.resolve("febrl1/dataset1.csv"), "rec_id", PeerSample.febrl()));
            sets.add(new PeerSample("febrl2", data.resolve("febrl2/dataset2.csv"), "rec_id", PeerSample.febrl()));
            sets.add(new PeerSample("fake_1000", data.resolve("fake_1000/fake_1000.csv"), "unique_id", PeerSample.fake()));
        }
        Path leads = Files.createTempFile("leads", ".csv");
        LeadsFile.write(leads, MadeUpLeads.of(Integer.getInteger("people", 4_300), 29));
        sets.add(new PeerSample("made-up leads", leads, "id", PeerSample.leads()));
        for (PeerSample set : sets) {
            Map<String, Map<String, String>> rows = set.rows();
            Set<List<String>> truth = PeerSample.truth(rows);
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
            PeerSample set, Map<String, Map<String, String>> rows, String who, Set<List<String>> truth, Peer peer)
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

    private static Set<List<String>> ours(PeerSample set) {
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
                        PeerSample.addAll(pairs, cluster.stream().map(records::id).toList()));
        return pairs;
    }

    private static Set<List<String>> duke(PeerSample set, Map<String, Map<String, String>> rows) {
        List<Property> properties = new ArrayList<>(List.of(new PropertyImpl("ID")));
        CSVDataSource source = new CSVDataSource();
        source.addColumn(new Column("ID", "ID", null, null));
        StringBuilder csv = new StringBuilder("ID");
        for (PeerSample.Trait trait : set.traits()) {
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
                pairs.add(PeerSample.pair(one.getValue("ID"), other.getValue("ID")));
            }
        });
        processor.deduplicate();
        processor.close();
        return pairs;
    }

    private static Set<List<String>> fuzzyMatcher(PeerSample set, Map<String, Map<String, String>> rows) {
        List<Document> documents = new ArrayList<>();
        rows.forEach((id, cells) -> {
            Document.Builder document = new Document.Builder(id).setThreshold(0.6);
            for (PeerSample.Trait trait : set.traits()) {
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
                        pairs.add(PeerSample.pair(id, match.getMatchedWith().getKey()))));
        return pairs;
    }
}
