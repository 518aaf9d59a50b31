package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home that may be thrown away. It carries a mark, and nothing without the mark is ever deleted. */
record ScratchHome(Path folder) {

    private static final String MARK = ".perennial-scratch";

    Home make() {
        try {
            if (Files.exists(folder)) {
                empty();
            }
            Files.createDirectories(folder.resolve("var/inbox"));
            Files.writeString(folder.resolve(MARK), "Made by perennial demo, which deletes this folder each time.\n");
            return new Home(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the scratch home " + folder + ": " + e.getMessage(), e);
        }
    }

    private void empty() throws IOException {
        if (!Files.exists(folder.resolve(MARK)) && holdsSomething()) {
            throw new UsageError(
                    folder + " is not a scratch home; name a folder that is empty or does not exist with --to.");
        }
        EmbeddedServer.stop(folder.resolve("var/db"));
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private boolean holdsSomething() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        }
    }
}
