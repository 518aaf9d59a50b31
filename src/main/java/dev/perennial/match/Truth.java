package dev.perennial.match;

import dev.perennial.cluster.Clusters;
import dev.perennial.model.Records;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records are really one: known from a column of theirs, or from a file of pairs. Nothing that matches may see it. */
public final class Truth {

    private final int[] personOf;
    private final Set<Long> pairs;

    private Truth(int[] personOf, Set<Long> pairs) {
        this.personOf = personOf;
        this.pairs = pairs;
    }

    /** Records with the same value are one; those without a value are nobody else. */
    public static Truth ofColumn(Sources sources, String column, Records records) {
        Map<String, String> cells = sources.cells(column);
        Map<String, List<Integer>> byPerson = new HashMap<>();
        int[] personOf = new int[records.count()];
        Set<Long> pairs = new HashSet<>();
        for (int record = 0; record < personOf.length; record++) {
            String person = cells.getOrDefault(records.id(record), "");
            List<Integer> same = byPerson.computeIfAbsent(
                    person.isEmpty() ? "nobody else " + record : person, unknown -> new ArrayList<>());
            int now = record;
            same.stream().filter(other -> !records.apart(other, now)).forEach(other -> pairs.add(key(other, now)));
            same.add(record);
            personOf[record] = same.get(0);
        }
        return new Truth(personOf, pairs);
    }

    /** The first two columns of the file name two records that are one. */
    public static Truth ofPairs(Path file, Records records) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int record = 0; record < records.count(); record++) {
            numbers.put(records.id(record), record);
        }
        RecordTable table = RecordTable.open(file, null);
        if (table.columns().size() < 2) {
            throw new Unusable(file + " needs two columns, each with the name of a record.");
        }
        int[] personOf = new int[records.count()];
        Arrays.setAll(personOf, record -> record);
        Set<Long> pairs = new HashSet<>();
        table.forEach(entry -> {
            int left = number(numbers, entry.cell(table.columns().get(0)), file);
            int right = number(numbers, entry.cell(table.columns().get(1)), file);
            if (left != right) {
                pairs.add(key(Math.min(left, right), Math.max(left, right)));
                personOf[root(personOf, left)] = root(personOf, right);
            }
        });
        for (int record = 0; record < personOf.length; record++) {
            personOf[record] = root(personOf, record);
        }
        return new Truth(personOf, pairs);
    }

    private static int number(Map<String, Integer> numbers, String id, Path file) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new Unusable(file + " names a record '" + id
                    + "' that is not in the input. Name the column of the records' names with --id.");
        }
        return number;
    }

    private static int root(int[] personOf, int record) {
        int root = record;
        while (personOf[root] != root) {
            root = personOf[root];
        }
        return root;
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /** Whether these records are of one person. */
    public boolean isOne(List<Integer> cluster) {
        return cluster.stream().map(record -> personOf[record]).distinct().count() <= 1;
    }

    public Accuracy of(List<ScoredPair> found) {
        long right = found.stream()
                .filter(pair -> pairs.contains(key(pair.left(), pair.right())))
                .count();
        return Accuracy.ofPairs(right, found.size(), pairs.size());
    }

    public Accuracy ofPairs(Clusters clusters) {
        long right = 0;
        long found = 0;
        for (List<Integer> cluster : clusters.all()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    found++;
                    right += pairs.contains(key(cluster.get(i), cluster.get(j))) ? 1 : 0;
                }
            }
        }
        return Accuracy.ofPairs(right, found, pairs.size());
    }

    public Accuracy bCubed(Clusters clusters) {
        return Accuracy.bCubed(personOf.length, clusters::of, record -> personOf[record]);
    }

    /** Over the groups that pairs make when each is believed, and so are their chains. */
    public Accuracy bCubed(List<ScoredPair> found) {
        int[] group = new int[personOf.length];
        Arrays.setAll(group, record -> record);
        found.forEach(pair -> group[root(group, pair.left())] = root(group, pair.right()));
        return Accuracy.bCubed(personOf.length, record -> root(group, record), record -> personOf[record]);
    }
}
