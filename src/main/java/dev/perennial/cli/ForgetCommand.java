package dev.perennial.cli;

import dev.perennial.privacy.Forget;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.run.Runs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description =
                "Erases a person everywhere, for ever, and keeps only a salted hash, so that no later file brings them"
                        + " back.",
        footer = {"", "Example: perennial forget ada@example.com --yes"})
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "EMAIL", description = "An address that the person used")
    String email = "";

    @Option(names = "--yes", description = "Yes, erase: it cannot be undone")
    boolean yes;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!yes) {
            throw new UsageError("This cannot be undone. Look first with perennial disclose, then say --yes.");
        }
        try (App app = App.toLook(home.home())) {
            Forget forget = app.get(Forget.class);
            Optional<Forget.Erased> erased = app.get(Runs.class).whenIdle(() -> forget.person(email));
            if (erased.isEmpty()) {
                spec.commandLine().getErr().println("perennial: a run is active on this database; wait for it to end.");
                return Ending.BUSY.exitCode();
            }
            print(erased.get(), spec.commandLine().getOut());
            return 0;
        }
    }

    private static void print(Forget.Erased erased, PrintWriter out) {
        out.println("Forgotten: " + erased.leads().size() + " leads are nobody's now.");
        erased.rows().forEach((table, rows) -> out.println("  " + rows + " rows of " + table));
        erased.cleaned().forEach(file -> out.println("  cleaned " + file));
        for (Path file : erased.left()) {
            out.println("  STILL NAMES THE PERSON, take them out by hand: " + file);
        }
    }
}
