package dev.perennial.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which first names are forms of one another: a name may belong to several groups, as Alex does. */
final class Nicknames {

    private static final int[] NONE = {};
    private static final Map<String, int[]> GROUPS = groups();

    private Nicknames() {}

    static int[] groupsOf(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    private static Map<String, int[]> groups() {
        Map<String, List<Integer>> groups = new HashMap<>();
        List<List<String>> lines = WordFile.lines("nicknames.txt");
        for (int group = 0; group < lines.size(); group++) {
            for (String name : lines.get(group)) {
                groups.computeIfAbsent(name, unknown -> new ArrayList<>()).add(group);
            }
        }
        Map<String, int[]> packed = new HashMap<>();
        groups.forEach((name, of) ->
                packed.put(name, of.stream().mapToInt(Integer::intValue).toArray()));
        return Map.copyOf(packed);
    }
}
