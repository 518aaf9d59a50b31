package dev.perennial.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A real MySQL 8 from an unpacked distribution, on the loopback only, with its data in {@code target/mysql-data}. */
record MySqlServer(Process process, int port) {

    private static final Path DATA = Path.of("target", "mysql-data").toAbsolutePath();
    private static final Path LOG = Path.of("target", "mysql.log").toAbsolutePath();

    static MySqlServer start(Path distribution) {
        try {
            FileSystemUtils.deleteRecursively(DATA);
            run(command(distribution, "--initialize-insecure")).waitFor();
            int port = freePort();
            Process process = run(command(
                    distribution,
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--mysqlx=OFF",
                    "--socket=/tmp/perennial-" + port + ".sock",
                    "--skip-log-bin",
                    "--local-infile=1",
                    "--default-time-zone=+00:00",
                    "--max-allowed-packet=64M",
                    "--performance-schema=OFF"));
            MySqlServer server = new MySqlServer(process, port);
            server.awaitAnswer();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String url(String schema) {
        return new DatabaseUrl("jdbc:mysql://127.0.0.1:" + port + "/" + schema
                        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true")
                .complete();
    }

    void stop() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url(""), EmbeddedServer.USER, ""));
        while (process.isAlive()) {
            try {
                database.sql("SELECT 1").query(Integer.class).single();
                return;
            } catch (DataAccessException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("mysqld did not start:\n" + Files.readString(LOG));
    }

    private static List<String> command(Path distribution, String... options) {
        List<String> command = new ArrayList<>(List.of(
                distribution.resolve("bin/mysqld").toAbsolutePath().toString(),
                "--no-defaults",
                "--basedir=" + distribution.toAbsolutePath(),
                "--datadir=" + DATA,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return command;
    }

    private static Process run(List<String> command) throws IOException {
        if (!Path.of(command.get(0)).toFile().setExecutable(true)) {
            throw new IOException(command.get(0) + " cannot be run.");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
