package dev.perennial.server;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** Brings a home's server to the point where it answers. The caller holds the start lock. */
record ServerStart(ServerFolder folder, ServerBinaries binaries, ServerSettings settings) {

    private static final Duration PATIENCE = Duration.ofMinutes(10); // a recovery after a crash may take its time
    private static final int ATTEMPTS = 3;

    ServerProcess runningServer() throws IOException, InterruptedException {
        Optional<ServerProcess> running = ServerProcess.runningIn(folder);
        if (running.isPresent() && answers(running.get())) {
            folder.remember(running.get());
            return running.get();
        }
        folder.turnLog();
        new ServerInstall(folder, binaries).whereMissing();
        return started();
    }

    private ServerProcess started() throws IOException, InterruptedException {
        long logFrom = folder.logLength();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ServerProcess server = ServerProcess.start(folder, binaries, settings);
            folder.remember(server);
            if (answers(server)) {
                Files.deleteIfExists(folder.accounts());
                return server;
            }
            if (!String.join("\n", folder.logTail(logFrom)).contains("Bind on TCP/IP port")) {
                break; // only a port that somebody else took in the meantime is worth another try
            }
        }
        folder.forgetServer();
        throw folder.notStarted(logFrom, null);
    }

    /** False when it has died. */
    private boolean answers(ServerProcess server) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (isDead(server)) {
                return false;
            }
            if (listens(server.port()) && letsUsIn(server.port())) {
                return true;
            }
            Thread.sleep(10);
        }
        throw DatabaseUnavailable.notStarted(
                "The embedded database has been starting for " + PATIENCE.toMinutes()
                        + " minutes and goes on recovering. See " + folder.log()
                        + " and run the same command later.",
                null);
    }

    /** Asked for a while: a process that becomes the server has no command line of its own yet, on a busy machine for long. */
    private static boolean isDead(ServerProcess server) throws InterruptedException {
        for (int asked = 0; asked < 40 && server.handle().isAlive(); asked++) {
            if (server.alive()) {
                return false;
            }
            Thread.sleep(50);
        }
        return !server.alive();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean letsUsIn(int port) throws IOException {
        Properties login = new Properties();
        login.setProperty("user", EmbeddedServer.USER);
        login.setProperty("password", folder.password());
        String url = EmbeddedServer.jdbcUrl(port, EmbeddedServer.DATABASE);
        try (Connection connection = new Driver().connect(url, login)) {
            return connection != null;
        } catch (SQLException refusal) {
            if (refusal.getErrorCode() == 1045) {
                throw DatabaseUnavailable.badSetting("The embedded database runs but does not take the password in "
                        + folder.path().resolve("password") + ". Stop it with `perennial db stop`; the next start sets"
                        + " the password anew.");
            }
            return false;
        }
    }
}
