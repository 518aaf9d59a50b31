package dev.perennial.server;

import dev.perennial.config.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * A client's hold on the embedded MariaDB of one home: the first to come starts it, the last to leave stops it. Who is still there is
 * told by file locks, which a killed process cannot leave behind.
 */
public final class EmbeddedServer implements AutoCloseable {

    public static final String USER = "root";
    public static final String DATABASE = "perennial";

    private static final Attendance HERE = new Attendance();

    private final ServerFolder folder;
    private final ServerBinaries binaries;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedServer(ServerFolder folder, ServerBinaries binaries, int port, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
        this.password = password;
    }

    /** Throws {@link InvalidConfiguration} when it cannot be started with these. */
    public static void check(Environment settings) {
        ServerSettings.bufferPool(settings);
    }

    /**
     * The server of this folder, running and answering; adopted as it is, or started as the settings of the home say, and installed
     * where there is none.
     */
    public static EmbeddedServer open(Path varDb, Environment settings) {
        ServerSettings wanted = ServerSettings.of(settings);
        ServerFolder folder = ServerFolder.at(varDb);
        synchronized (HERE) {
            try (FolderLock starting = FolderLock.exclusive(folder.startLock())) {
                HERE.enter(folder);
                try {
                    return answering(folder, wanted);
                } catch (IOException | InterruptedException | RuntimeException failure) {
                    HERE.leave(folder);
                    throw failure;
                }
            } catch (IOException failure) {
                throw ServerFolder.unusable(varDb, failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw DatabaseUnavailable.notStarted("Interrupted while the embedded database was starting.", stopped);
            }
        }
    }

    /** Takes the mark to keep it running away and stops it; false when others still use it: then the last to leave stops it. */
    public static boolean stop(Path varDb) {
        if (!Files.isDirectory(varDb)) {
            return true;
        }
        ServerFolder folder = ServerFolder.at(varDb);
        synchronized (HERE) {
            try (FolderLock starting = FolderLock.exclusive(folder.startLock())) {
                Files.deleteIfExists(folder.keep());
                return HERE.isNobodyHere(folder) && stopWhenUnused(folder);
            } catch (IOException failure) {
                throw ServerFolder.unusable(varDb, failure);
            }
        }
    }

    /** Whether a server of this folder runs just now; starts none. */
    public static boolean running(Path varDb) {
        return Files.isDirectory(varDb)
                && ServerProcess.runningIn(ServerFolder.at(varDb)).isPresent();
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return new DatabaseUrl("jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED").complete();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The server goes on when its last client leaves, until {@link #stop}. */
    public void keepRunning() {
        try {
            Files.writeString(folder.keep(), "");
        } catch (IOException failure) {
            throw ServerFolder.unusable(folder.path(), failure);
        }
    }

    /** MariaDB's own client on this database, ready to be started on the terminal; the password is in its environment only. */
    public ProcessBuilder shell() {
        ProcessBuilder client = new ProcessBuilder(
                binaries.client().toString(),
                "--no-defaults",
                "--skip-ssl",
                "--default-character-set=utf8mb4",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=" + USER,
                DATABASE);
        client.environment().put("MYSQL_PWD", password);
        return client.inheritIO();
    }

    @Override
    public void close() {
        synchronized (HERE) {
            if (closed) {
                return;
            }
            closed = true;
            try (FolderLock starting = FolderLock.exclusive(folder.startLock())) {
                if (HERE.leave(folder) && !Files.exists(folder.keep())) {
                    stopWhenUnused(folder);
                }
            } catch (IOException failure) {
                throw ServerFolder.unusable(folder.path(), failure);
            }
        }
    }

    private static EmbeddedServer answering(ServerFolder folder, ServerSettings settings)
            throws IOException, InterruptedException {
        ServerBinaries binaries = ServerBinaries.unpacked(folder.path());
        ServerProcess server = new ServerStart(folder, binaries, settings).runningServer();
        return new EmbeddedServer(folder, binaries, server.port(), folder.password());
    }

    private static boolean stopWhenUnused(ServerFolder folder) throws IOException {
        Optional<FolderLock> alone = FolderLock.tryExclusive(folder.clientsLock());
        if (alone.isEmpty()) {
            return false;
        }
        try (FolderLock nobodyElse = alone.get()) {
            ServerProcess.runningIn(folder).ifPresent(ServerProcess::stop);
            folder.forgetServer();
            return true;
        }
    }
}
