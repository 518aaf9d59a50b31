package dev.perennial.cli;

import dev.perennial.batch.Outcome;
import dev.perennial.batch.Runs;
import dev.perennial.config.Home;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs one job for the night that is open, as often as you like.",
        footer = {"", "Example: perennial run intake"})
final class RunCommand implements Callable<Integer> {

    /** The jobs, in the order of the night. */
    enum JobName {
        INTAKE,
        DEDUPE,
        SCORING,
        FUNNEL,
        SALES,
        NURTURE,
        EMAIL,
        REPORT
    }

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "JOB", description = "One of ${COMPLETION-CANDIDATES}")
    JobName job = JobName.INTAKE;

    @Option(names = "--date", paramLabel = "DATE", description = "The business date (default: the night to come)")
    @Nullable
    LocalDate date;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        String name = job.name().toLowerCase(java.util.Locale.ROOT);
        try (App app = App.toRun(folder, App.progress())) {
            Outcome outcome = app.get(Runs.class).job(name, night(app));
            return new Endings(spec.commandLine().getOut(), spec.commandLine().getErr(), folder)
                    .tell("Job " + name, outcome);
        }
    }

    /** A closed night never changes, except that its mails may go out and its report be written again. */
    private LocalDate night(App app) {
        LocalDate next = app.get(Nights.class)
                .lastClosed()
                .map(last -> last.plusDays(1))
                .orElseGet(() -> app.get(Calendar.class).tonight(app.get(Clock.class)));
        if (date != null && date.isBefore(next) && job != JobName.EMAIL && job != JobName.REPORT) {
            throw new UsageError("The night " + date + " is closed; only email and report can be run for it again.");
        }
        return date == null ? next : date;
    }
}
