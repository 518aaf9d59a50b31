package dev.perennial.bench;

import com.intuit.fuzzymatcher.domain.ElementType;
import dev.perennial.match.RecordTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;

/** A file that the matchers are given, with what they are told of its columns, and who is who in it. */
record PeerSample(String name, Path file, String id, List<Trait> traits) {

    /** What a column is, and for Duke how much its being equal, or different, says. */
    record Trait(String column, ElementType type, Comparator comparator, double high, double low) {}

    static List<Trait> febrl() {
        return List.of(
                new Trait("given_name", ElementType.NAME, new JaroWinkler(), 0.8, 0.3),
                new Trait("surname", ElementType.NAME, new JaroWinkler(), 0.85, 0.3),
                new Trait("address_1", ElementType.ADDRESS, new JaroWinkler(), 0.8, 0.4),
                new Trait("postcode", ElementType.TEXT, new Levenshtein(), 0.75, 0.4),
                new Trait("date_of_birth", ElementType.TEXT, new Levenshtein(), 0.85, 0.35),
                new Trait("soc_sec_id", ElementType.TEXT, new Levenshtein(), 0.95, 0.2));
    }

    static List<Trait> fake() {
        return List.of(
                new Trait("first_name", ElementType.NAME, new JaroWinkler(), 0.8, 0.3),
                new Trait("surname", ElementType.NAME, new JaroWinkler(), 0.85, 0.3),
                new Trait("dob", ElementType.TEXT, new Levenshtein(), 0.9, 0.3),
                new Trait("city", ElementType.TEXT, new JaroWinkler(), 0.6, 0.45),
                new Trait("email", ElementType.TEXT, new Levenshtein(), 0.95, 0.35));
    }

    static List<Trait> leads() {
        return List.of(
                new Trait("first_name", ElementType.NAME, new JaroWinkler(), 0.75, 0.3),
                new Trait("last_name", ElementType.NAME, new JaroWinkler(), 0.85, 0.2),
                new Trait("email", ElementType.TEXT, new ExactComparator(), 0.98, 0.4),
                new Trait("phone", ElementType.TEXT, new ExactComparator(), 0.9, 0.4),
                new Trait("company", ElementType.NAME, new JaroWinkler(), 0.7, 0.4),
                new Trait("street", ElementType.ADDRESS, new JaroWinkler(), 0.7, 0.45));
    }

    Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        RecordTable.open(file, id).forEach(row -> rows.put(row.id(), row.cells()));
        return rows;
    }

    /** Febrl numbers its records rec-223-org and rec-223-dup-0; the others have a column. */
    static Set<List<String>> truth(Map<String, Map<String, String>> rows) {
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

    static void addAll(Set<List<String>> pairs, List<String> same) {
        for (int one = 0; one < same.size(); one++) {
            for (int other = one + 1; other < same.size(); other++) {
                pairs.add(pair(same.get(one), same.get(other)));
            }
        }
    }

    static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }
}
