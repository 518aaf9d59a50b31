package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.ledger.FileLedger;
import dev.perennial.night.Calendar;
import dev.perennial.report.Reports;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "night",
        mixinStandardHelpOptions = true,
        description = "Runs the eight jobs of the night, and missed nights before it. Killed, it goes on where it was;"
                + " done, it changes nothing.",
        footer = {"", "Example: perennial night --date 2026-11-20"})
final class NightCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Option(names = "--date", paramLabel = "DATE", description = "The business date (default: the one that just ended)")
    @Nullable
    LocalDate date;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        try (App app = App.toRun(folder, App.progress())) {
            LocalDate night = date == null ? app.get(Calendar.class).tonight(app.get(Clock.class)) : date;
            Outcome outcome = app.get(Runs.class).night(night);
            if (outcome.ending() == Outcome.Ending.DONE) {
                new NightSummary(
                                app.get(FileLedger.class),
                                app.get(JdbcClient.class),
                                app.get(Reports.class),
                                spec.commandLine().getOut())
                        .print(night);
            }
            return new Endings(spec.commandLine().getOut(), spec.commandLine().getErr(), folder)
                    .tell(
                            "Night " + night,
                            outcome,
                            () -> app.get(FileLedger.class).ofNight(night));
        }
    }
}
