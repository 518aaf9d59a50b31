package dev.perennial.cli;

import dev.perennial.intake.Held;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.run.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "held",
        mixinStandardHelpOptions = true,
        description = "Decides about a file that is held for its bad rows; perennial status lists them.",
        synopsisSubcommandLabel = "(release | reject)",
        footer = {"", "Example: perennial held release web-form-2026-11-20.csv"})
final class HeldCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new UsageError("Say what to do: perennial held release FILE, or perennial held reject FILE.");
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description =
                    "Takes the file as it is at the next intake: its good rows are used, its bad ones handed back.")
    int release(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "FILE", description = "Its number in the ledger, or its name") String file) {
        try (App app = App.toLook(home.home())) {
            return decide(app, file, held -> {
                try {
                    return "Released: " + app.get(Held.class).release(held) + " is taken by the next intake.";
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Puts the file aside for good; dropped again, corrected or not, it is looked at anew.")
    int reject(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "FILE", description = "Its number in the ledger, or its name") String file) {
        try (App app = App.toLook(home.home())) {
            return decide(app, file, held -> {
                app.get(Held.class).reject(held);
                return "Rejected: " + held.name() + " stays in var/rejects/" + held.night() + "/held.";
            });
        }
    }

    private int decide(App app, String name, Function<LedgerFile, String> decision) {
        LedgerFile file = app.get(FileLedger.class)
                .find(name)
                .orElseThrow(() ->
                        new UsageError("The ledger has no file " + name + "; perennial status lists those held."));
        Optional<String> told;
        try {
            told = app.get(Runs.class).whenIdle(() -> decision.apply(file));
        } catch (Held.NotPossible impossible) {
            throw new UsageError(String.valueOf(impossible.getMessage()));
        }
        if (told.isEmpty()) {
            spec.commandLine().getErr().println("perennial: a run is active on this database; wait for it to end.");
            return Ending.BUSY.exitCode();
        }
        spec.commandLine().getOut().println(told.get());
        return 0;
    }
}
