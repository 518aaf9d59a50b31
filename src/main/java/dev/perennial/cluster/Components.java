package dev.perennial.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Edges by what they connect, directly or through others: nothing outside of a component can matter inside. */
final class Components {

    private final int[] parent;

    private Components(int records) {
        parent = new int[records];
        Arrays.setAll(parent, record -> record);
    }

    static List<List<Edge>> of(int records, List<Edge> edges) {
        Components components = new Components(records);
        edges.forEach(edge -> components.join(edge.left(), edge.right()));
        Map<Integer, List<Edge>> byRoot = new TreeMap<>();
        for (Edge edge : edges) {
            byRoot.computeIfAbsent(components.root(edge.left()), root -> new ArrayList<>())
                    .add(edge);
        }
        return List.copyOf(byRoot.values());
    }

    private void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    private int root(int record) {
        int root = record;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
