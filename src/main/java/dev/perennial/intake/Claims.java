package dev.perennial.intake;

import dev.perennial.intake.Inbox.Stamp;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes files out of the inbox so that none is lost or taken twice, whenever the program is killed.
 *
 * <p>The file is copied to {@code var/work/<number>-<name>} while its content is hashed, with a slip beside it that says what
 * it was copied from; then the ledger's row is committed; only then is the original removed. Whoever comes next finds a slip:
 * with a row in the ledger the original may go, without one the copy.
 */
@Component
class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);
    private static final String SLIP = "slip-";

    private final Inbox inbox;
    private final Copies copies;
    private final FileLedger ledger;
    private final boolean waitsForDisk;

    Claims(
            Inbox inbox,
            Copies copies,
            FileLedger ledger,
            @Value("${perennial.wait-for-disk:true}") boolean waitsForDisk) {
        this.inbox = inbox;
        this.copies = copies;
        this.ledger = ledger;
        this.waitsForDisk = waitsForDisk;
    }

    /** A whole copy that belongs to no ledger row yet. */
    record Copy(Path original, Path unnumbered, String hash, Stamp stamp) {

        String name() {
            return original.getFileName().toString();
        }
    }

    /** Empty when the file vanished or changed meanwhile. */
    Optional<Copy> copy(Path original) throws IOException {
        Files.createDirectories(copies.work());
        Path unnumbered = copies.work().resolve("copying.tmp");
        try {
            Stamp before = Inbox.stamp(original);
            String hash = copyAndHash(original, unnumbered);
            boolean changed = !Inbox.stamp(original).equals(before) || Files.size(unnumbered) != before.size();
            return changed ? Optional.empty() : Optional.of(new Copy(original, unnumbered, hash, before));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (AccessDeniedException notOurs) {
            log.warn("{} cannot be read by the user that runs Perennial; it is left in the inbox.", original);
            return Optional.empty();
        }
    }

    /** Names the copy after the ledger row that this transaction writes. */
    void number(Copy copy, long file) throws IOException {
        Files.writeString(
                copies.work().resolve(SLIP + file),
                copy.stamp().size() + "\n" + copy.stamp().modified());
        Files.move(
                copy.unnumbered(),
                copies.working(file, copy.name()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String copyAndHash(Path original, Path copy) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(original, LinkOption.NOFOLLOW_LINKS), sha256);
                FileChannel channel = FileChannel.open(
                        copy,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            if (waitsForDisk) {
                channel.force(true);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Of a file that lies still. */
    static String hash(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Ends what an earlier claim began: removes the original if the claim was committed, else the copy. */
    void finish() throws IOException {
        for (Path slip : inWork(SLIP + "\\d{1,18}")) {
            long file = Long.parseLong(slip.getFileName().toString().substring(SLIP.length()));
            Optional<LedgerFile> committed = ledger.find(file);
            if (committed.isPresent()) {
                removeOriginal(slip, committed.get().name());
            } else {
                for (Path copy : inWork(file + "-.*")) {
                    Files.delete(copy);
                }
            }
            Files.delete(slip);
        }
    }

    /** A new file under the same name stays. */
    private void removeOriginal(Path slip, String name) throws IOException {
        List<String> lines = Files.readAllLines(slip);
        if (lines.size() == 2) {
            Stamp copied = new Stamp(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
            for (Path original : inbox.named(name)) {
                if (Inbox.stamp(original).equals(copied)) {
                    Files.delete(original);
                }
            }
        }
    }

    /** The numbers of the files whose copies lie in {@code var/work}. */
    List<Long> working() throws IOException {
        return inWork("\\d{1,18}-.*").stream()
                .map(copy -> copy.getFileName().toString())
                .map(name -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                .sorted()
                .toList();
    }

    private List<Path> inWork(String names) throws IOException {
        if (!Files.isDirectory(copies.work())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies.work())) {
            return all.filter(path -> path.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
    }
}
