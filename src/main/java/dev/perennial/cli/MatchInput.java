package dev.perennial.cli;

import dev.perennial.match.RecordTable;
import dev.perennial.match.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which records are matched or learnt from. */
final class MatchInput {

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "The CSV file with the records; several are taken as one")
    List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names a record (default: id, rec_id or record, else the line)")
    @Nullable
    String id;

    @Option(names = "--model", paramLabel = "MODEL", description = "The model file")
    @Nullable
    Path model;

    @Option(names = "--across", description = "No file holds anybody twice: only pairs of two files can be one")
    boolean across;

    Sources sources(CommandLine command) {
        if (inputs.isEmpty()) {
            throw new CommandLine.ParameterException(command, "Missing required option: '--input=FILE'");
        }
        if (across && inputs.size() < 2) {
            throw new UsageError("--across needs two files; name the second with another --input.");
        }
        return Sources.of(
                inputs.stream().map(file -> RecordTable.open(file, id)).toList(), across);
    }
}
