package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.proposal.SuggestedFeed;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Helps to write feeds: which files belong to a source, and what their columns mean.",
        subcommands = FeedCommand.Suggest.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example: perennial feed suggest fair-2026-10-01.xlsx --to jobs/10-intake/feeds/fair.yaml"})
final class FeedCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    @Command(
            name = "suggest",
            mixinStandardHelpOptions = true,
            description = "Writes a first feed for a file from its name, its header and its values.",
            footer = {
                "",
                "Examples:",
                "  perennial feed suggest fair-2026-10-01.csv                                        to look at",
                "  perennial feed suggest fair-2026-10-01.csv --to jobs/10-intake/feeds/fair.yaml    to keep",
                "  perennial run intake --dry-run --file fair-2026-10-01.csv                         then try it"
            })
    static final class Suggest implements Callable<Integer> {

        @Mixin
        HomeOption home = new HomeOption();

        @Parameters(paramLabel = "FILE", description = "A file of the source: CSV, XLSX or JSON lines, also packed")
        Path file = Path.of("");

        @Option(
                names = "--to",
                paramLabel = "FEED",
                description =
                        "Where to write it; jobs/10-intake/feeds/fair.yaml is one of the home. It must not exist yet")
        @Nullable
        Path to;

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!Files.isRegularFile(file)) {
                throw new UsageError("There is no file " + file + ".");
            }
            Home folder = home.home();
            try {
                String text = SuggestedFeed.of(file, folder);
                String claimed = claimed(folder);
                PrintWriter out = spec.commandLine().getOut();
                if (to == null) {
                    out.print(text);
                    out.flush();
                    if (!claimed.isEmpty()) {
                        spec.commandLine().getErr().println("perennial: " + claimed);
                    }
                } else {
                    write(to, text, folder, claimed);
                    out.println("Wrote " + to + ". Look it through, then try it: perennial run intake --dry-run --file "
                            + file);
                }
                return 0;
            } catch (UnreadableFile unreadable) {
                spec.commandLine()
                        .getErr()
                        .println("perennial: The file " + file.getFileName() + " " + unreadable.getMessage() + ".");
                return Failures.FAILED;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + " or write the feed", e);
            }
        }

        /** Two feeds for one file are a mistake of which check complains. */
        private String claimed(Home folder) {
            List<Feed> feeds = FeedFiles.read(folder, new Problems()).claiming(String.valueOf(file.getFileName()));
            return feeds.isEmpty()
                    ? ""
                    : "The feed " + feeds.get(0).name() + " takes files of this name already; change that one, or give"
                            + " the files another name.";
        }

        private static void write(Path to, String text, Home folder, String claimed) throws IOException {
            if (!claimed.isEmpty()) {
                throw new UsageError(claimed);
            }
            Path target = to.startsWith("jobs") ? folder.folder().resolve(to) : to.toAbsolutePath();
            if (Files.exists(target)) {
                throw new UsageError(to + " exists already. Name another file with --to, or remove it first.");
            }
            Problems problems = new Problems();
            FeedFiles.read(new Source(String.valueOf(to), text), folder, problems);
            problems.throwIfAny();
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            FeedFiles.read(folder, problems);
            if (problems.any()) {
                Files.delete(target);
                problems.throwIfAny();
            }
        }
    }
}
