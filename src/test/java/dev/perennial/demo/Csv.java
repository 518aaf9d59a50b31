package dev.perennial.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a file of the inbox by the format its feed declares; bytes that are none in its encoding are an error. */
public final class Csv {

    private Csv() {}

    public static List<Map<String, String>> rows(Path file) throws IOException {
        return records(file).map(NamedCsvRecord::getFieldsAsMap).toList();
    }

    static java.util.stream.Stream<NamedCsvRecord> records(Path file) throws IOException {
        String name = file.getFileName().toString();
        Charset charset = name.startsWith("messe-export") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        char delimiter = name.startsWith("messe-export") ? ';' : name.endsWith(".tsv") ? '\t' : ',';
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stream();
    }
}
