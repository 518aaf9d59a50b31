package dev.perennial.cli;

import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.run.Runs;
import dev.perennial.undo.Obstacle;
import dev.perennial.undo.Undo;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo-import",
        mixinStandardHelpOptions = true,
        description =
                "Takes all rows of a file back, with the leads and all else that was made of them, unless somebody has"
                        + " acted on them. The ledger remembers it; the file may be dropped again.",
        footer = {"", "Example: perennial undo-import trade-fair-2026.csv"})
final class UndoImportCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "FILE",
            description = "Its number in the ledger, or its name: then the newest of that name")
    String file = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (App app = App.toLook(home.home())) {
            LedgerFile found = app.get(FileLedger.class)
                    .find(file)
                    .orElseThrow(() -> new UsageError(
                            "The ledger has no file " + file + "; perennial export files lists them all."));
            Undo undo = app.get(Undo.class);
            Optional<List<Obstacle>> obstacles = app.get(Runs.class).whenIdle(() -> undo.file(found));
            if (obstacles.isEmpty()) {
                spec.commandLine().getErr().println("perennial: a run is active on this database; wait for it to end.");
                return Ending.BUSY.exitCode();
            }
            return tell(found, obstacles.get());
        }
    }

    private int tell(LedgerFile found, List<Obstacle> obstacles) {
        String name = found.name() + " (file " + found.file() + ")";
        if (obstacles.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("Undone: " + name + ". Its copy stays in var/archive/" + found.night() + ".");
            return 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("perennial: " + name + " is not undone, and nothing was changed:");
        obstacles.stream()
                .limit(MOST_SHOWN)
                .forEach(obstacle -> err.println(
                        "  " + (obstacle.lead() == null ? "" : "lead " + obstacle.lead() + " ") + obstacle.why()));
        if (obstacles.size() > MOST_SHOWN) {
            err.println("  ... and " + (obstacles.size() - MOST_SHOWN) + " more");
        }
        return Ending.SAFETY_STOP.exitCode();
    }
}
