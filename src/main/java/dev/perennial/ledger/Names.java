package dev.perennial.ledger;

import dev.perennial.config.FileName;
import dev.perennial.form.Form;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the files are called that we make of a dropped one. */
public final class Names {

    private static final int LONGEST_BYTES = 200;
    private static final Pattern PACKED = Pattern.compile("(?i)(\\.gz|\\.zip)+$");
    private static final Pattern REJECTS = Pattern.compile("(?i)(\\.rejects\\.csv)+$");

    private Names() {}

    /** One that every file system takes, with room for our own additions: the name of a file may have 255 bytes. */
    public static String shortened(String name) {
        String safe = FileName.safe(name);
        return safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                ? safe
                : safe.substring(0, 20) + "~" + safe.substring(safe.length() - 30);
    }

    /** Of the file that hands rejected rows back; the same again when it was dropped corrected and still has some. */
    public static String rejects(LedgerFile file) {
        return shortened(REJECTS.matcher(file.name()).replaceFirst(""));
    }

    /** Of the file that answers this one: not packed, with the ending that its form has. */
    public static String answer(LedgerFile file) {
        String name = shortened(PACKED.matcher(file.name()).replaceFirst(""));
        String lower = name.toLowerCase(Locale.ROOT);
        Form form = Objects.requireNonNull(file.form(), "not checked yet");
        return switch (form.kind()) {
            case CSV -> lower.matches("(?s).*\\.(csv|tsv|txt)") ? name : name + ".csv";
            case XLSX -> lower.endsWith(".xlsx") ? name : name + ".xlsx";
            case JSONL -> lower.matches("(?s).*\\.(jsonl|ndjson|json)") ? name : name + ".jsonl";
        };
    }
}
