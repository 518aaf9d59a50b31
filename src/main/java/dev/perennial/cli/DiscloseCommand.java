package dev.perennial.cli;

import dev.perennial.privacy.Disclose;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "disclose",
        mixinStandardHelpOptions = true,
        description = "Writes all that is known about one person, as JSON.",
        footer = {"", "Example: perennial disclose ada@example.com > ada.json"})
final class DiscloseCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "EMAIL", description = "An address that the person used")
    String email = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (App app = App.toLook(home.home())) {
            spec.commandLine().getOut().println(app.get(Disclose.class).about(email));
            return 0;
        }
    }
}
