package dev.perennial.cli;

import dev.perennial.merge.Unmerge;
import dev.perennial.merge.Unmerge.Holding;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.run.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "unmerge",
        mixinStandardHelpOptions = true,
        description =
                "Takes a lead out of the lead that it was merged into, and remembers that they are different people.",
        footer = {"", "Example: perennial unmerge 1042", "perennial explain LEAD shows what was merged, and why."})
final class UnmergeCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "LEAD", description = "The number that the lead had before it was merged")
    long lead = 0;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (App app = App.toLook(home.home())) {
            Unmerge unmerge = app.get(Unmerge.class);
            Holding holding = unmerge.of(lead).orElseThrow(() -> new UsageError(notMerged(unmerge)));
            LocalDate night = Unmerge.nightOf(app.get(Calendar.class), app.get(Nights.class), app.get(Clock.class));
            Optional<Boolean> done = app.get(Runs.class).whenIdle(() -> {
                unmerge.undo(holding, "unmerge", night);
                return true;
            });
            if (done.isEmpty()) {
                spec.commandLine().getErr().println("perennial: a run is active on this database; wait for it to end.");
                return Ending.BUSY.exitCode();
            }
            spec.commandLine()
                    .getOut()
                    .println("Leads " + holding.lead() + " and " + holding.merged()
                            + " are two again, and will not be merged any more. The night of " + night
                            + " scores and places both.");
            return 0;
        }
    }

    private String notMerged(Unmerge unmerge) {
        List<Long> into = unmerge.into(lead);
        return "Lead " + lead + " was not merged into another one."
                + (into.isEmpty()
                        ? ""
                        : " These were merged into it; name the one to take out: "
                                + into.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
    }
}
