package dev.perennial.cli;

import dev.perennial.config.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which home a command works in: {@code --home}, else {@code PERENNIAL_HOME}, else the folder of the installation. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The folder that holds jobs/, templates/, config/ and var/ (default: PERENNIAL_HOME, else the"
                    + " folder of this program)")
    @Nullable
    Path folder;

    Home home() {
        Path chosen = chosen().toAbsolutePath().normalize();
        if (!Files.isDirectory(chosen)) {
            throw new UsageError("There is no folder " + chosen + ". Make it, or name another with --home.");
        }
        return new Home(chosen);
    }

    private Path chosen() {
        if (folder != null) {
            return folder;
        }
        String named = System.getenv("PERENNIAL_HOME");
        return Path.of(named != null && !named.isBlank() ? named : System.getProperty("perennial.install", "."));
    }
}
