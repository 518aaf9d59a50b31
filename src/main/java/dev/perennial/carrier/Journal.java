package dev.perennial.carrier;

import dev.perennial.config.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Two lines per letter, {@code END} just before the final dot and {@code OK} right after the server's 250, in {@code
 * var/mail/journal-<installation>.log}. They outlive a kill of the program, not a crash of the machine: so the holder of
 * a letter names the installation and the boot, and where either has changed a missing line proves nothing.
 */
@Component
class Journal {

    static final String HOLDER = "smtp:";
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path folder;

    Journal(Home home) {
        this.folder = home.var().resolve("mail");
    }

    /** {@code smtp:<installation>:<boot>:<host>:<pid>}. */
    String holder() {
        String host = host();
        return HOLDER + installation() + ":" + boot() + ":" + host.substring(0, Math.min(25, host.length())) + ":"
                + ProcessHandle.current().pid();
    }

    void endOfData(String messageId) throws IOException {
        append("END " + messageId);
    }

    void accepted(String messageId, String reply) throws IOException {
        append("OK " + messageId + " " + reply.strip().replaceAll("\\s+", " "));
    }

    Fate fate(String holder, String messageId) {
        boolean oursAndUnbroken = holder.startsWith(HOLDER + installation() + ":" + boot() + ":");
        if (!oursAndUnbroken || Files.notExists(file())) {
            return Fate.NOBODY_KNOWS;
        }
        Fate fate = Fate.NOT_SENT;
        try (Stream<String> lines = Files.lines(file(), StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("OK " + messageId + " ")) {
                    return Fate.SENT;
                }
                if (line.equals("END " + messageId)) {
                    fate = Fate.NOBODY_KNOWS;
                }
            }
            return fate;
        } catch (IOException | UncheckedIOException e) {
            return Fate.NOBODY_KNOWS;
        }
    }

    /** Makes the file, so that its absence later means that it was taken away. */
    void open() {
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file())) {
                append("# END: all of the letter was sent; OK: the server has it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the journal " + file(), e);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel out = FileChannel.open(
                file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Path file() {
        return folder.resolve("journal-" + installation() + ".log");
    }

    /** Drawn once per home and kept there. */
    private String installation() {
        Path file = folder.resolve("installation");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                byte[] random = new byte[4];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
            }
            return Files.readString(file).strip();
        } catch (FileAlreadyExistsException raced) {
            return installation();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the installation's name in " + file, e);
        }
    }

    private static String boot() {
        try {
            return Files.readString(BOOT).substring(0, 8);
        } catch (IOException noLinux) {
            return "none" + ProcessHandle.current().pid();
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
