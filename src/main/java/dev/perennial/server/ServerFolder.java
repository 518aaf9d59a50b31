package dev.perennial.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies in {@code var/db}: data, password, log, and the marks by which processes find each other. */
record ServerFolder(Path path) {

    private static final long LOG_LIMIT = 1_000_000;
    private static final int LOG_TAIL = 8_000;

    static ServerFolder at(Path varDb) {
        try {
            Files.createDirectories(varDb);
            Path real = varDb.toRealPath();
            Files.createDirectories(real.resolve("tmp"));
            return new ServerFolder(real);
        } catch (IOException failure) {
            throw unusable(varDb, failure);
        }
    }

    static DatabaseUnavailable unusable(Path varDb, IOException failure) {
        return DatabaseUnavailable.notStarted(
                "The embedded database cannot use its folder " + varDb + " (" + failure
                        + "). Make the folder writable for this user and see that its disk is not full, or name another"
                        + " home with --home.",
                failure);
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path startLock() {
        return path.resolve("start.lock");
    }

    Path clientsLock() {
        return path.resolve("clients.lock");
    }

    /** What the server runs before it lets anybody in; lies there only while it starts. */
    Path accounts() {
        return path.resolve("init.sql");
    }

    /** Where it stands, the server goes on when its last client leaves. */
    Path keep() {
        return path.resolve("keep");
    }

    /** Made up at the first start. */
    String password() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeSecret(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all, and never readable for others, not even for a moment. */
    Path writeSecret(Path file, String content) throws IOException {
        Path torn = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(torn);
        Files.createFile(torn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(torn, content);
        return Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remember(ServerProcess server) throws IOException {
        writeSecret(marks(), "port=" + server.port() + "\npid=" + server.pid() + "\n");
    }

    void forgetServer() throws IOException {
        Files.deleteIfExists(marks());
    }

    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), path.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long logLength() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /** The last lines of the server's log, for an error message. */
    List<String> logTail(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log().toFile(), "r")) {
            file.seek(Math.max(Math.min(from, file.length()), file.length() - LOG_TAIL));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - 15), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    DatabaseUnavailable notStarted(long logFrom, @Nullable Throwable cause) {
        String said = String.join("\n", logTail(logFrom));
        return DatabaseUnavailable.notStarted(
                "The embedded database did not start. " + ServerAdvice.on(said) + "\nIts last words (" + log() + "):\n"
                        + said.indent(2),
                cause);
    }

    private Path marks() {
        return path.resolve("server.properties");
    }
}
