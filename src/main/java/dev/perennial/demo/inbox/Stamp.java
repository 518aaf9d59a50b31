package dev.perennial.demo.inbox;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** An instant as the company's own programs write it. */
public final class Stamp {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Stamp() {}

    public static String of(ZonedDateTime at) {
        return SECONDS.format(at);
    }
}
