package dev.perennial.cli;

import dev.perennial.outbox.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description = "Messages of which nobody knows whether they went out; perennial status lists them.",
        synopsisSubcommandLabel = "(settle)")
final class OutboxCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new UsageError("Say what to do: perennial outbox settle MESSAGE --as sent|failed|requeue.");
    }

    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description = "Says what became of a message in state UNKNOWN, after a look into the mail server's log.")
    int settle(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "MESSAGE", description = "The message's number") long message,
            @Option(names = "--as", required = true, description = "One of ${COMPLETION-CANDIDATES}")
                    Outbox.Settlement settlement) {
        try (App app = App.toLook(home.home())) {
            if (!app.get(Outbox.class).settle(message, settlement)) {
                throw new UsageError("Message " + message + " is not in doubt; perennial status lists those that are.");
            }
            spec.commandLine().getOut().println("Settled.");
            return 0;
        }
    }
}
