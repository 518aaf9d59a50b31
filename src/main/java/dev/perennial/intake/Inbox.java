package dev.perennial.intake;

import dev.perennial.config.FileName;
import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder into which files are dropped. */
@Component
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Path folder;
    private final Duration settle;
    private final Clock clock;
    private final Map<Path, Seen> ahead = new HashMap<>();
    private final Set<Path> warned = new HashSet<>();

    Inbox(Home home, IntakeSettings settings, Clock clock) {
        this.folder = home.inbox();
        this.settle = Duration.ofSeconds(settings.settleSeconds());
        this.clock = clock;
    }

    /** Where a file of this name would lie. */
    Path place(String name) {
        return folder.resolve(FileName.safe(name));
    }

    /** The files that stand still, in the order of their names. */
    List<Path> files() throws IOException {
        Files.createDirectories(folder);
        List<Path> files = meant();
        watch(files.stream().filter(file -> age(file).isNegative()).toList());
        return files.stream().filter(this::standsStill).toList();
    }

    /** Those of this name, as far as a name that is not in the encoding of this machine can be told from others. */
    List<Path> named(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private List<Path> meant() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Inbox::isMeant).filter(this::isFile).sorted().toList();
        }
    }

    /** Names that begin with a dot or end with .part or .tmp are files on their way. */
    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith(".tmp");
    }

    /** A link may lead to a file that is nobody's to see here. */
    private boolean isFile(Path file) {
        if (Files.isSymbolicLink(file) && warned.add(file)) {
            log.warn("{} is a link, and links are not followed; put the file itself into the inbox.", file);
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean standsStill(Path file) {
        Duration age = age(file);
        return age.isNegative() ? isSeenAgain(file) : age.compareTo(settle) >= 0;
    }

    /** Whoever wrote a file of the future has another clock, so that only looking twice tells whether it stands still. */
    private void watch(List<Path> files) {
        ahead.keySet().retainAll(files);
        boolean anyNew = !ahead.keySet().containsAll(files);
        files.forEach(this::see);
        if (anyNew) {
            pause();
            files.forEach(this::see);
        }
    }

    private void see(Path file) {
        try {
            Stamp now = stamp(file);
            ahead.merge(
                    file,
                    new Seen(now, clock.instant()),
                    (old, seen) -> old.stamp().equals(now) ? old : seen);
        } catch (IOException vanished) {
            ahead.remove(file);
        }
    }

    private boolean isSeenAgain(Path file) {
        Seen seen = ahead.get(file);
        return seen != null && Duration.between(seen.since(), clock.instant()).compareTo(settle) >= 0;
    }

    /** Since when a file has been the same. */
    private record Seen(Stamp stamp, Instant since) {}

    private void pause() {
        try {
            Thread.sleep(settle.toMillis() + 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration age(Path file) {
        try {
            return Duration.between(stamp(file).modified(), clock.instant());
        } catch (IOException vanished) {
            return Duration.ZERO;
        }
    }

    /** What changes when a file is written to. */
    record Stamp(long size, Instant modified) {}

    static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Stamp(now.size(), now.lastModifiedTime().toInstant());
    }
}
