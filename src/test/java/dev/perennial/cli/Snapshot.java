package dev.perennial.cli;

import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that nights have left behind, row by row and file by file, so that two homes can be compared. */
record Snapshot(JdbcClient database, Home home) {

    /** Who held a message for a moment, and how often it was tried, is the only thing that a kill may change. */
    private static final Set<String> MAY_DIFFER = Set.of("claimed_by", "claimed_at", "attempts_of_message");

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String table : tables()) {
            rows(table).stream().sorted().forEach(row -> lines.add(table + " " + row));
        }
        lines.addAll(files());
        return lines;
    }

    private List<String> tables() {
        return database.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                  AND table_name NOT LIKE 'BATCH%' AND table_name NOT LIKE 'DATABASECHANGELOG%'
                ORDER BY table_name
                """).query(String.class).list();
    }

    private List<String> rows(String table) {
        return database.sql("SELECT * FROM " + table).query().listOfRows().stream()
                .map(row -> {
                    TreeMap<String, Object> values = new TreeMap<>(row);
                    values.keySet().removeAll(MAY_DIFFER);
                    values.replaceAll((column, value) ->
                            value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
                    return values.toString();
                })
                .toList();
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("archive", "rejects", "answers", "sales", "mail", "reports")) {
            Path root = home.var().resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        if (!file.toString().contains("journal")) {
                            files.add(folder + "/" + root.relativize(file) + " "
                                    + java.util.Arrays.hashCode(Files.readAllBytes(file)));
                        }
                    }
                }
            }
        }
        return files;
    }
}
