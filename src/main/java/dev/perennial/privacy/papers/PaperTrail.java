package dev.perennial.privacy.papers;

import dev.perennial.config.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The files of past nights under {@code var/} that name a person. Mails to them are deleted, their rows in text files
 * emptied; the rest (workbooks, packed files, what still waits in the inbox) is listed for a person to look at.
 */
@Component
public class PaperTrail {

    private static final List<String> FOLDERS =
            List.of("archive", "answers", "inbox", "mail", "rejects", "sales", "work");

    private final Home home;

    PaperTrail(Home home) {
        this.home = home;
    }

    /**
     * What became of the files that named the person.
     *
     * @param cleaned deleted, or without the person's rows
     * @param left still naming the person; somebody must take them out by hand
     */
    public record Swept(List<Path> cleaned, List<Path> left) {}

    public Swept sweep(Predicate<String> person) {
        List<Path> cleaned = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        for (Path file : naming(person)) {
            (clean(file, person) ? cleaned : left).add(file);
        }
        return new Swept(cleaned, left);
    }

    public List<Path> naming(Predicate<String> person) {
        return FOLDERS.stream()
                .flatMap(folder -> filesIn(home.var().resolve(folder)))
                .filter(file -> names(file, person))
                .toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the folder " + folder, e);
        }
    }

    private static boolean names(Path file, Predicate<String> person) {
        try {
            return isMail(file) ? MailFile.isTo(file, person) : FileText.of(file, person);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private boolean clean(Path file, Predicate<String> person) {
        try {
            if (isMail(file)) {
                Files.delete(file);
                return true;
            }
            boolean waiting = file.startsWith(home.inbox());
            return !waiting && FileText.isPlain(file) && PlainRows.empty(file, person);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + file + "; allow writing there, and run this again.", e);
        }
    }

    private static boolean isMail(Path file) {
        return file.toString().endsWith(".eml");
    }
}
