package dev.perennial.privacy.papers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A mail in a file. It is a person's when it goes to them, not when they are only its sender. */
final class MailFile {

    private MailFile() {}

    static boolean isTo(Path file, Predicate<String> person) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            boolean inTo = false;
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                boolean goesOn = Character.isWhitespace(line.charAt(0));
                inTo = goesOn ? inTo : line.regionMatches(true, 0, "To:", 0, 3);
                if (inTo && person.test(line)) {
                    return true;
                }
            }
        }
        return false;
    }
}
