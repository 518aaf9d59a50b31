package dev.perennial.cli;

import dev.perennial.config.Home;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows the last nights, their jobs and files, the leads by stage and the outbox.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home folder = home.home();
        try (App app = App.toLook(folder)) {
            spec.commandLine().getOut().println("Home " + folder.folder());
            spec.commandLine().getOut().println();
            new Answers(folder, app.get(JdbcClient.class), spec.commandLine().getOut()).print("status", Map.of());
            return 0;
        }
    }
}
