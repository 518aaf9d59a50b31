package dev.perennial.trait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which first names are forms of one another: a name may belong to several groups, as Alex does. */
public final class Nicknames {

    private static final int[] NONE = {};
    private static final List<List<String>> LINES = WordFile.lines("nicknames.txt");
    private static final List<String> FIRST_LETTERS = LINES.stream()
            .map(line -> line.stream().map(name -> name.substring(0, 1)).collect(Collectors.joining()))
            .toList();
    private static final char[][][] FORMS = LINES.stream()
            .map(line -> line.stream().map(String::toCharArray).toArray(char[][]::new))
            .toArray(char[][][]::new);
    private static final Map<String, int[]> GROUPS = groups();

    private Nicknames() {}

    public static int[] groupsOf(String name) {
        return GROUPS.getOrDefault(name, NONE);
    }

    /** The names that are forms of one another; not to be changed. */
    public static char[][] forms(int group) {
        return FORMS[group];
    }

    /** Whether a form of the name has this first letter. */
    public static boolean begin(int[] groups, char letter) {
        for (int group : groups) {
            if (FIRST_LETTERS.get(group).indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, int[]> groups() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int group = 0; group < LINES.size(); group++) {
            for (String name : LINES.get(group)) {
                groups.computeIfAbsent(name, unknown -> new ArrayList<>()).add(group);
            }
        }
        Map<String, int[]> packed = new HashMap<>();
        groups.forEach((name, of) ->
                packed.put(name, of.stream().mapToInt(Integer::intValue).toArray()));
        return Map.copyOf(packed);
    }
}
