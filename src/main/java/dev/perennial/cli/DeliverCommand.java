package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Delivers the messages that are due now, inside their windows. For cron, every few minutes.")
final class DeliverCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        try (App app = App.toRun(folder, App.progress())) {
            LocalDate night = app.get(Nights.class)
                    .lastClosed()
                    .orElseGet(() -> app.get(Calendar.class).tonight(app.get(Clock.class)));
            Outcome outcome = app.get(Runs.class).job("email", night);
            return new Endings(spec.commandLine().getOut(), spec.commandLine().getErr(), folder)
                    .tell("Delivery", outcome);
        }
    }
}
