package dev.perennial.cli;

import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Stage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "dictionary",
        mixinStandardHelpOptions = true,
        description = "Prints the contract between marketing and sales as a page that people can sign.")
final class DictionaryCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Dictionary dictionary = Dictionary.of(home.home());
        PrintWriter out = spec.commandLine().getOut();
        out.println("# What happens next: the stages of a lead");
        dictionary.stages().forEach(stage -> print(stage, out));
        out.println();
        out.println("## Why sales gives a lead back");
        out.println();
        dictionary.reasons().forEach((reason, stage) -> out.println("- " + reason + ": the lead goes to " + stage));
        out.println();
        out.println("Signed for marketing: ____________________    for sales: ____________________");
        return 0;
    }

    private static void print(Stage stage, PrintWriter out) {
        out.println();
        out.println("## " + stage.name());
        out.println();
        out.println(stage.means());
        out.println();
        out.println("- Who acts: " + stage.owner().name().toLowerCase(Locale.ROOT));
        if (stage.enter() != null) {
            out.println("- Enters from " + String.join(", ", stage.from()) + " when: " + stage.enter());
        }
        out.println("- What happens next: " + stage.next());
        if (stage.clock() != null) {
            out.println("- After " + stage.clock().within() + ": "
                    + stage.clock().then() + " (" + stage.clock().reason() + ")");
        }
    }
}
