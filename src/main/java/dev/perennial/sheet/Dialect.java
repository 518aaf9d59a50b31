package dev.perennial.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** How one text file writes its rows. */
public record Dialect(Charset encoding, char delimiter, char quote, int headerRow) {

    /** The first of those that the header has most of wins. */
    private static final List<Character> DELIMITERS = List.of('\t', ';', '|', ',');

    private static final int LONGEST_HEADER = 1 << 20;

    /** As the format says; what it leaves open is found out from the file. */
    public static Dialect of(Path file, Format format) throws IOException {
        Charset encoding = Encoding.of(file, format.encoding());
        char quote = format.quote().charAt(0);
        String delimiter = format.delimiter();
        char separator = delimiter == null
                ? mostFrequent(header(file, encoding, format.headerRow()), quote)
                : delimiter.charAt(0);
        return new Dialect(encoding, separator, quote, format.headerRow());
    }

    private static String header(Path file, Charset encoding, int headerRow) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Content.open(file), encoding))) {
            StringBuilder header = new StringBuilder();
            int line = 1;
            for (int c = lines.read(); c >= 0 && header.length() < LONGEST_HEADER; c = lines.read()) {
                if (c != '\n' && c != '\r') {
                    header.append((char) c);
                } else if (line < headerRow) {
                    line += c == '\n' ? 1 : 0;
                    header.setLength(0);
                } else if (!header.isEmpty()) {
                    break;
                }
            }
            return header.toString();
        }
    }

    private static char mostFrequent(String header, char quote) {
        long[] counts = new long[DELIMITERS.size()];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == quote;
            int candidate = DELIMITERS.indexOf(header.charAt(i));
            if (!quoted && candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = DELIMITERS.size() - 1;
        for (int candidate = 0; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return DELIMITERS.get(best);
    }
}
