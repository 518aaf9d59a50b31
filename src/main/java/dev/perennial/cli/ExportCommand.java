package dev.perennial.cli;

import dev.perennial.query.Exports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes all rows behind the figures: inquiries, leads, links, scores, stays, assignments, enrolments,"
                        + " messages, suppressions, files or rejects.",
        footer = {"", "Example: perennial export leads --to leads.csv"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "WHAT", description = "What to export")
    String what = "";

    @Option(names = "--to", paramLabel = "FILE", description = "The file to write (default: standard output)")
    @Nullable
    Path to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv or jsonl (default: ${DEFAULT-VALUE})",
            defaultValue = "csv")
    Exports.Format format = Exports.Format.CSV;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (App app = App.toLook(home.home())) {
            Exports exports = app.get(Exports.class);
            if (!exports.names().contains(what)) {
                throw new UsageError(
                        "There is no export '" + what + "'. Write one of: " + String.join(", ", exports.names()) + ".");
            }
            if (to == null) {
                exports.write(what, format, spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
            } else {
                long rows = exports.write(what, format, to);
                spec.commandLine().getErr().println(rows + " rows in " + to);
            }
            return 0;
        }
    }
}
