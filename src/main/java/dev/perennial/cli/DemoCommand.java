package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.demo.DemoCompany;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays a made-up company's nights into a scratch home. Nothing is sent to anyone.",
        footer = {"", "Example: perennial demo --nights 10"})
final class DemoCommand implements Callable<Integer> {

    private static final long SEED = 2026;

    @Mixin
    HomeOption home = new HomeOption();

    @Option(
            names = "--nights",
            paramLabel = "N",
            description = "How many nights (default: ${DEFAULT-VALUE})",
            defaultValue = "60")
    int nights = 60;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last night (default: ${DEFAULT-VALUE})",
            defaultValue = "2026-11-20")
    LocalDate until = LocalDate.of(2026, 11, 20);

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "The scratch home, made anew each time (default: var/demo)")
    Path to = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (nights < 1 || nights > 1_000) {
            throw new UsageError("--nights takes a number from 1 to 1000, not " + nights + ".");
        }
        Path folder = to.toString().isEmpty() ? home.home().var().resolve("demo") : to;
        Home scratch = new ScratchHome(folder.toAbsolutePath().normalize()).make();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Larkspur Instruments, " + nights + " nights until " + until + ", in " + scratch.folder());
        out.flush();
        try (App app = App.toPlay(scratch)) {
            return play(app, scratch, out);
        }
    }

    private int play(App app, Home scratch, PrintWriter out) {
        LocalDate first = until.minusDays(nights - 1L);
        JdbcClient database = app.get(JdbcClient.class);
        DemoCompany company = new DemoCompany(SEED, first, new DemoWorldInDatabase(database));
        DemoTotals totals = new DemoTotals(database);
        out.println(DemoTotals.HEADER);
        for (LocalDate night = first; !night.isAfter(until); night = night.plusDays(1)) {
            company.dropFilesFor(night, scratch.inbox());
            Outcome outcome = app.get(Runs.class).night(night);
            if (!outcome.good()) {
                return new Endings(out, spec.commandLine().getErr(), scratch).tell("Night " + night, outcome);
            }
            out.println(totals.of(night));
            out.flush();
        }
        tellWhereToLook(scratch, out);
        return 0;
    }

    private void tellWhereToLook(Home scratch, PrintWriter out) {
        out.println();
        show(out, "Report", scratch.reports(until).resolve("index.html"));
        show(out, "Work lists", scratch.sales(until));
        show(out, "Answers to sales", scratch.var().resolve("answers"));
        show(out, "Rejected rows", scratch.var().resolve("rejects"));
        show(out, "Mails", scratch.var().resolve("mail"));
        out.println();
        out.println(
                "Next: perennial status --home " + scratch.folder() + "   (or explain 1, export leads, dictionary)");
    }

    private static void show(PrintWriter out, String what, Path where) {
        out.printf(Locale.ROOT, "  %-17s %s%n", what, where);
    }
}
