package dev.perennial.demo.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;

/** The folder where the files of one night land; they lie still since ten in the evening. */
public record Inbox(Path folder, LocalDate night) {

    public void put(String name, Sheet sheet) {
        put(name, sheet.bytes());
    }

    /** Nothing to say, no file. */
    public void putUnlessEmpty(String name, Sheet sheet) {
        if (!sheet.isEmpty()) {
            put(name, sheet.bytes());
        }
    }

    public void put(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path file = Files.write(folder.resolve(name), content);
            Files.setLastModifiedTime(
                    file,
                    FileTime.from(night.atTime(22, 0).atZone(Season.BERLIN).toInstant()));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo cannot write " + folder.resolve(name) + ".", e);
        }
    }
}
