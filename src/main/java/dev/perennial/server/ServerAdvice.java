package dev.perennial.server;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a person can do about a server that did not start, judged by its last words. */
enum ServerAdvice {
    FULL_DISK("No space left|Disk is full|error: 28", "The disk is full: make room and run the same command again."),
    LOCKED(
            "Unable to lock|Can't lock aria",
            "Another server has the same data open, perhaps in another container: stop that one first."),
    NOT_WRITABLE(
            "Permission denied|[Ee]rr(or|code): 13\\b|Read-only file system",
            "Its folder may not be written: give var/db to the user who runs Perennial."),
    OTHER_VERSION(
            "Unsupported redo log|Upgrade after a crash is not supported|[Uu]nsupported format",
            "Its data was written by another version: use the release that wrote it, or export there and import here."),
    MISSING_LIBRARY(
            "error while loading shared libraries",
            "A system library is missing: install it, or use your own MySQL or MariaDB by spring.datasource.url."),
    UNKNOWN(
            "",
            "If its last words do not help, restore var/db/data from your backup, or use your own MySQL or MariaDB by"
                    + " spring.datasource.url.");

    private final Pattern signs;
    private final String advice;

    ServerAdvice(String signs, String advice) {
        this.signs = Pattern.compile(signs);
        this.advice = advice;
    }

    static String on(String lastWords) {
        return Arrays.stream(values())
                .filter(known -> known.signs.matcher(lastWords).find())
                .findFirst()
                .orElse(UNKNOWN)
                .advice;
    }
}
