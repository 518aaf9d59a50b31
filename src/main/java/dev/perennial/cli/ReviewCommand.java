package dev.perennial.cli;

import dev.perennial.merge.Unmerge;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import dev.perennial.review.ReviewAnswers;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.run.Runs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Takes the answers of a review file: write same or different into its column answer.",
        footer = {"", "Example: perennial review var/review/2026-03-10/review.csv"})
final class ReviewCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A review file with answers, CSV or XLSX")
    Path file = Path.of("review.csv");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (App app = App.toLook(home.home())) {
            LocalDate night = Unmerge.nightOf(app.get(Calendar.class), app.get(Nights.class), app.get(Clock.class));
            ReviewAnswers answers = app.get(ReviewAnswers.class);
            Optional<ReviewAnswers.Taken> taken = app.get(Runs.class).whenIdle(() -> answers.take(file, night));
            if (taken.isEmpty()) {
                spec.commandLine().getErr().println("perennial: a run is active on this database; wait for it to end.");
                return Ending.BUSY.exitCode();
            }
            PrintWriter out = spec.commandLine().getOut();
            taken.get().refused().forEach(out::println);
            out.println(taken.get().same() + " pairs are one person, "
                    + taken.get().different() + " are different people. The next night merges those that are one.");
            return taken.get().refused().isEmpty() ? 0 : 2;
        }
    }
}
