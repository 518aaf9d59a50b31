package dev.perennial.query;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there as a whole or not at all: written under another name, then renamed. */
public record NewFile(Path path) {

    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }

    public void write(Content content) throws IOException {
        Path target = path.toAbsolutePath();
        Path folder = target.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + target.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            content.write(out);
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
