package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        footer = {
            "",
            "Examples:",
            "  perennial run intake                                       take what lies in var/inbox",
            "  perennial run intake --dry-run --file fair-2026-10-01.csv  what would be made of it? writes nothing"
        })
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

    private static final Set<JobName> USE_ROWS =
            EnumSet.of(JobName.DEDUPE, JobName.SCORING, JobName.FUNNEL, JobName.SALES, JobName.NURTURE);

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "JOB", description = "One of ${COMPLETION-CANDIDATES}")
    JobName job = JobName.INTAKE;

    @Option(names = "--date", paramLabel = "DATE", description = "The business date (default: the night to come)")
    @Nullable
    LocalDate date;

    @Option(
            names = "--dry-run",
            description = "Only with intake: shows what would be made of a file, and writes nothing")
    boolean dryRun;

    @Option(names = "--file", paramLabel = "FILE", description = "The file that a dry run looks at")
    @Nullable
    Path file;

    @Option(
            names = "--feed",
            paramLabel = "FEED",
            description = "The feed that a dry run tries (default: the one that claims the file's name)")
    @Nullable
    String feed;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        if (dryRun || file != null || feed != null) {
            return dryRun(folder);
        }
        String name = job.name().toLowerCase(java.util.Locale.ROOT);
        try (App app = App.toRun(folder, App.progress())) {
            LocalDate night = night(app);
            FileLedger files = app.get(FileLedger.class);
            files.unfinished().filter(file -> USE_ROWS.contains(job)).ifPresent(RunCommand::refuse);
            Outcome outcome = app.get(Runs.class).job(name, night);
            return new Endings(spec.commandLine().getOut(), spec.commandLine().getErr(), folder)
                    .tell("Job " + name, outcome, () -> job == JobName.INTAKE ? files.ofNight(night) : List.of());
        }
    }

    /** Whether a file has too many bad rows is known at its end: until then nobody may use its rows. */
    private static void refuse(LedgerFile file) {
        throw new UsageError("The intake was broken off in " + file.name() + "; end it first: perennial run intake.");
    }

    private int dryRun(Home folder) {
        if (!dryRun || job != JobName.INTAKE || file == null) {
            throw new UsageError("Write: perennial run intake --dry-run --file FILE [--feed FEED]");
        }
        Calendar calendar = Calendar.of(folder);
        LocalDate day = date == null ? calendar.tonight(Clock.systemUTC()) : date;
        return new DryRun(
                        folder,
                        calendar.night(day, false),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .of(file, feed);
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
