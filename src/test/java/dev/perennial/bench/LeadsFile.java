package dev.perennial.bench;

import dev.perennial.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes made-up leads as CSV: {@code LeadsFile FILE PEOPLE [SEED]}. */
public final class LeadsFile {

    private LeadsFile() {}

    public static void main(String[] arguments) {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), MadeUpLeads.of(Integer.parseInt(arguments[1]), seed));
    }

    public static void write(Path file, List<Map<String, String>> rows) {
        CsvFile.of(file.toAbsolutePath()).write(out -> {
            out.accept(MadeUpLeads.COLUMNS);
            rows.forEach(
                    row -> out.accept(MadeUpLeads.COLUMNS.stream().map(row::get).toList()));
        });
    }
}
