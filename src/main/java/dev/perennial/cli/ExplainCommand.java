package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.lead.LeadRefs;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Tells everything about one lead: its points and their reasons, its way through the funnel, and what"
                        + " happens next.",
        footer = {"", "Example: perennial explain ada@example.com"})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Parameters(paramLabel = "LEAD", description = "A lead number or an e-mail address")
    String lead = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        try (App app = App.toLook(folder)) {
            OptionalLong number = app.get(LeadRefs.class).find(lead);
            if (number.isEmpty()) {
                throw new UsageError(
                        "No lead is known by " + lead + ". Give a lead number, or an e-mail address it used.");
            }
            new Answers(folder, app.get(JdbcClient.class), spec.commandLine().getOut())
                    .print("explain", Map.of("lead", number.getAsLong()));
            return 0;
        }
    }
}
