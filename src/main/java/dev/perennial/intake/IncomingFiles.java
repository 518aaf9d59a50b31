package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.database.Numbers;
import dev.perennial.feed.Feed;
import dev.perennial.feed.Feeds;
import dev.perennial.intake.Claims.Copy;
import dev.perennial.ledger.Arrived;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.night.Night;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.stereotype.Component;

/** Takes every file of the inbox once: claims it, or goes on with the one in hand. */
@Component
@JobScope
class IncomingFiles {

    private static final Logger log = LoggerFactory.getLogger(IncomingFiles.class);

    private final Night night;
    private final Inbox inbox;
    private final Claims claims;
    private final FileLedger ledger;
    private final Feeds feeds;
    private final Numbers numbers;
    private final FileInHand inHand;
    private final Set<Path> leftAlone = new HashSet<>();

    IncomingFiles(
            Night night,
            Inbox inbox,
            Claims claims,
            FileLedger ledger,
            Feeds feeds,
            Numbers numbers,
            FileInHand inHand) {
        this.night = night;
        this.inbox = inbox;
        this.claims = claims;
        this.ledger = ledger;
        this.feeds = feeds;
        this.numbers = numbers;
        this.inHand = inHand;
    }

    /**
     * One transaction: goes on with the file in hand or claims the next one; false when nothing is left. A missed night
     * claims none, but ends what it had begun while it was the newest: the jobs behind it see whole files only.
     */
    public boolean takeNextRows(Tally tally) throws IOException {
        claims.finish();
        Optional<LedgerFile> unfinished = ledger.unfinished();
        if (unfinished.isPresent()) {
            inHand.goOn(unfinished.get(), night, tally);
            return true;
        }
        return !night.missed() && claimNext();
    }

    private boolean claimNext() throws IOException {
        for (Path file : inbox.files()) {
            if (!leftAlone.contains(file) && claim(file)) {
                return true;
            }
        }
        return false;
    }

    /** A file that changes or vanishes while it is copied is left for the next run. */
    private boolean claim(Path path) throws IOException {
        Optional<Copy> copy = claims.copy(path);
        if (copy.isEmpty()) {
            leftAlone.add(path);
            log.info("{} is still changing; it is left for the next run.", path.getFileName());
            return false;
        }
        long number = numbers.take("files", 1);
        enter(number, copy.get());
        claims.number(copy.get(), number);
        return true;
    }

    private void enter(long number, Copy copy) {
        List<Feed> claiming = feeds.claiming(copy.name());
        if (claiming.size() != 1) {
            close(arrived(number, "", "unknown", copy), FileState.REFUSED, nobodys(claiming));
            return;
        }
        Feed feed = claiming.get(0);
        Arrived arrived = arrived(number, feed.name(), feed.kind().label(), copy);
        ledger.withContent(copy.hash())
                .ifPresentOrElse(
                        before -> close(
                                arrived,
                                FileState.REPEATED,
                                "The same content was taken as " + before.name() + " in the night " + before.night()
                                        + " (file " + before.file() + ")."),
                        () -> ledger.claim(arrived));
    }

    private Arrived arrived(long number, String feed, String kind, Copy copy) {
        return new Arrived(
                number,
                feed,
                kind,
                copy.name(),
                night.date(),
                copy.hash(),
                copy.stamp().size());
    }

    private void close(Arrived file, FileState state, String reason) {
        ledger.close(file, state, reason);
        log.warn("{}: {}", file.name(), reason);
    }

    private static String nobodys(List<Feed> claiming) {
        return claiming.isEmpty()
                ? "No feed claims a file of this name. Rename it, or add a feed in jobs/10-intake/feeds whose files: pattern fits;"
                        + " then drop it again."
                : "The feeds "
                        + String.join(" and ", claiming.stream().map(Feed::name).toList())
                        + " all claim a file of this name. Make their files: patterns narrower, then drop it again.";
    }
}
