package dev.perennial.proposal;

import java.util.List;
import java.util.Locale;

/** What tomorrow's file will be called, going by today's. */
final class FileNames {

    private static final List<String> ADDED = List.of(".rejects.csv", ".gz", ".zip");
    private static final int LONGEST_NAME = 64;

    private FileNames() {}

    /** The name with a star for its dates and numbers. */
    static String pattern(String fileName) {
        String name = bare(fileName);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String starred = stem.replaceAll("[\\[\\]{}*?\\\\!]", "?").replaceAll("\\d+([-_. tT:]*\\d+)*", "*");
        return (starred.contains("*") ? starred : starred + "*") + ending.replaceAll("[^.a-z0-9]", "?");
    }

    /** A name for the feed: the words of the file's name. */
    static String feed(String fileName) {
        String name = bare(fileName);
        int dot = name.lastIndexOf('.');
        String words = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("\\d+", "-")
                .replaceAll("[^\\p{L}]+", "-")
                .replaceAll("^-+|-+$", "");
        String feed = words.isEmpty() ? "feed" : words;
        return feed.substring(0, Math.min(LONGEST_NAME, feed.length()));
    }

    private static String bare(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (String ending : ADDED) {
            if (name.endsWith(ending)) {
                return bare(name.substring(0, name.length() - ending.length()));
            }
        }
        return name;
    }
}
