package dev.perennial.match;

import dev.perennial.clean.PersonName;
import dev.perennial.csv.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three lists of the truth set as one flat file: the first value of each feature, names in two columns. */
final class TruthSet {

    private static final Path FOLDER = KnownSets.FOLDER.resolve("senzing_truthset");
    private static final List<String> COLUMNS = List.of(
            "id",
            "first_name",
            "last_name",
            "company",
            "date_of_birth",
            "address",
            "phone",
            "email",
            "passport",
            "licence",
            "national_number",
            "employer",
            "entity");

    private TruthSet() {}

    static Path writtenTo(Path file) {
        Map<String, String> entities = entities();
        CsvFile.of(file.toAbsolutePath()).write(rows -> {
            rows.accept(COLUMNS);
            for (String list : List.of("customers", "reference", "watchlist")) {
                lines(list + ".jsonl")
                        .forEach(line -> rows.accept(flat(JsonMapper.shared().readTree(line), entities)));
            }
        });
        return file;
    }

    private static Map<String, String> entities() {
        return lines("actual_truthset_key.csv")
                .skip(1)
                .map(line -> line.strip().split(","))
                .collect(Collectors.toMap(cells -> cells[2] + "-" + cells[3], cells -> cells[1]));
    }

    private static List<String> flat(JsonNode json, Map<String, String> entities) {
        Map<String, String> features = new HashMap<>();
        json.get("FEATURES")
                .forEach(feature -> feature.properties()
                        .forEach(property -> features.putIfAbsent(
                                property.getKey(), property.getValue().asString())));
        String id =
                json.get("DATA_SOURCE").asString() + "-" + json.get("RECORD_ID").asString();
        PersonName whole = PersonName.split(features.getOrDefault("NAME_FULL", ""));
        return List.of(
                id,
                features.containsKey("NAME_FULL") ? whole.first() : all(features, "NAME_FIRST", "NAME_MIDDLE"),
                features.containsKey("NAME_FULL") ? whole.last() : all(features, "NAME_LAST"),
                all(features, "NAME_ORG"),
                all(features, "DATE_OF_BIRTH"),
                all(features, "ADDR_FULL", "ADDR_LINE1", "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY"),
                all(features, "PHONE_NUMBER"),
                all(features, "EMAIL_ADDRESS"),
                all(features, "PASSPORT_NUMBER"),
                all(features, "DRIVERS_LICENSE_NUMBER"),
                all(features, "SSN_NUMBER", "NATIONAL_ID_NUMBER", "TAX_ID_NUMBER"),
                all(features, "EMPLOYER"),
                entities.getOrDefault(id, ""));
    }

    private static String all(Map<String, String> features, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(features.getOrDefault(name, "").strip());
        }
        return values.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name)).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
