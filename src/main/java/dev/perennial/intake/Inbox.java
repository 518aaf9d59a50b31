package dev.perennial.intake;

import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder into which files are dropped. */
@Component
class Inbox {

    private final Path folder;
    private final Duration settle;
    private final Clock clock;

    Inbox(Home home, IntakeSettings settings, Clock clock) {
        this.folder = home.inbox();
        this.settle = Duration.ofSeconds(settings.settleSeconds());
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** The files that stand still, in the order of their names. */
    List<Path> files() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Inbox::isMeant).filter(this::standsStill).sorted().toList();
        }
    }

    /** Names that begin with a dot or end with .part or .tmp are files on their way. */
    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean standsStill(Path file) {
        try {
            Duration age = Duration.between(stamp(file).modified(), clock.instant());
            return age.abs().compareTo(settle) >= 0;
        } catch (IOException vanished) {
            return false;
        }
    }

    /** What changes when a file is written to. */
    record Stamp(long size, Instant modified) {}

    static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Stamp(now.size(), now.lastModifiedTime().toInstant());
    }
}
