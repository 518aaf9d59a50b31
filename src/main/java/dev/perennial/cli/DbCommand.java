package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "db",
        mixinStandardHelpOptions = true,
        description = "The embedded database of this home; with SPRING_DATASOURCE_URL none is used.",
        synopsisSubcommandLabel = "(start | stop | shell | migrate)")
final class DbCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new UsageError("Say what to do with it: db start, db stop, db shell or db migrate.");
    }

    private static EmbeddedServer open(Home home) {
        App.writable(home.var());
        return EmbeddedServer.open(home.db(), new Settings(home).read());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "Starts it, and keeps it running between commands.")
    int start(@Mixin HomeOption home) {
        try (EmbeddedServer server = open(home.home())) {
            server.keepRunning();
            out().println("Running on 127.0.0.1:" + server.port() + " until perennial db stop.");
        }
        return 0;
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops it.")
    int stop(@Mixin HomeOption home) {
        out().println(EmbeddedServer.stop(home.home().db()) ? "Stopped." : "It was not running.");
        return 0;
    }

    @Command(name = "shell", mixinStandardHelpOptions = true, description = "Opens an SQL shell on it.")
    int shell(@Mixin HomeOption home) throws IOException, InterruptedException {
        try (EmbeddedServer server = open(home.home())) {
            return server.shell().inheritIO().start().waitFor();
        }
    }

    @Command(name = "migrate", mixinStandardHelpOptions = true, description = "Creates or upgrades all tables.")
    int migrate(@Mixin HomeOption home) {
        Home folder = home.home();
        try (App app = App.toLook(folder)) {
            app.get(javax.sql.DataSource.class);
            app.get(liquibase.integration.spring.SpringLiquibase.class);
            out().println("The tables are up to date.");
        }
        return 0;
    }
}
