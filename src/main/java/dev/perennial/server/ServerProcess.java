package dev.perennial.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One running mariadbd, known by the data folder on its command line, whoever started it. */
record ServerProcess(ProcessHandle handle, Path data, int port) {

    private static final String PORT = "--port=";
    private static final String DATA = "--datadir=";
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(5);

    /** The server of this folder, if one runs: also one that a killed process has left behind. */
    static Optional<ServerProcess> runningIn(ServerFolder folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> serves(process, folder.data()))
                    .findFirst()
                    .map(process -> new ServerProcess(process, folder.data(), portOf(process)));
        }
    }

    static ServerProcess start(ServerFolder folder, ServerBinaries binaries, ServerSettings settings)
            throws IOException {
        int port = freePort();
        Path accounts = folder.writeSecret(folder.accounts(), accounts(folder.password()));
        List<String> command = command(
                folder,
                binaries,
                folder.data(),
                "--bind-address=127.0.0.1",
                PORT + port,
                "--init-file=" + accounts,
                "--innodb-buffer-pool-size=" + settings.bufferPool(),
                "--innodb-flush-log-at-trx-commit=" + (settings.waitsForDisk() ? 1 : 0),
                // By way of the machine's free memory: there is what does not fit into the pool.
                "--innodb-flush-method=" + (settings.waitsForDisk() ? "fsync" : "nosync"),
                "--innodb-log-file-size=" + settings.log(),
                "--innodb-adaptive-flushing-lwm=50", // pages that are written while a night reads make it wait
                "--skip-name-resolve",
                "--local-infile=1",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--default-time-zone=+00:00");
        Process process = new ProcessBuilder(ownSession(command))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        process.getOutputStream().close();
        return new ServerProcess(process.toHandle(), folder.data(), port);
    }

    /** Without SSL, as nothing leaves the machine: making its keys takes seconds at every start. */
    static List<String> command(ServerFolder folder, ServerBinaries binaries, Path data, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                DATA + data,
                "--basedir=" + binaries.root(),
                "--lc-messages-dir=" + binaries.share(),
                "--tmpdir=" + folder.temporary(),
                "--socket=",
                "--skip-ssl",
                "--skip-log-bin",
                "--skip-performance-schema",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(more));
        return command;
    }

    long pid() {
        return handle.pid();
    }

    boolean alive() {
        return serves(handle, data);
    }

    /** Asks it to write everything down and go; a server that needs longer is left to finish on its own. */
    void stop() {
        handle.destroy();
        long until = System.nanoTime() + STOP_PATIENCE.toNanos();
        try {
            while (alive() && System.nanoTime() < until) {
                Thread.sleep(10);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A dead child that nobody has buried yet has no command line and serves nothing. */
    private static boolean serves(ProcessHandle process, Path data) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return List.of(arguments).contains(DATA + data);
    }

    private static int portOf(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0]))
                .filter(argument -> argument.startsWith(PORT))
                .mapToInt(argument -> Integer.parseInt(argument.substring(PORT.length())))
                .findFirst()
                .orElse(0);
    }

    /** Run before the server lets anybody in; at every start, so that the password file always tells the truth. */
    private static String accounts(String password) {
        String account = EmbeddedServer.USER + "@'127.0.0.1'";
        return """
                CREATE USER IF NOT EXISTS %1$s IDENTIFIED BY '%2$s';
                ALTER USER %1$s IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO %1$s WITH GRANT OPTION;
                CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                """.formatted(account, password, EmbeddedServer.DATABASE);
    }

    /** Away from the terminal's group: a signal meant for the night must not take the database from under it. */
    private static List<String> ownSession(List<String> command) {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid)
                ? Stream.concat(Stream.of(setsid.toString()), command.stream()).toList()
                : command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
