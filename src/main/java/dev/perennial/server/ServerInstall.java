package dev.perennial.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** Makes the first data of a new home: the system tables without any account, so that nobody can enter before the password is set. */
record ServerInstall(ServerFolder folder, ServerBinaries binaries) {

    private static final String TORN = "data.new";

    void whereMissing() throws IOException, InterruptedException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        sweepTorn();
        Path data = Files.createDirectory(folder.path().resolve(TORN));
        writeSystemTables(data);
        Files.writeString(data.resolve("mariadb_upgrade_info"), ServerBinaries.VERSION + "-MariaDB");
        Files.move(data, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nothing can be lost here: what is torn is made again, so the disk need not be waited for. */
    private void writeSystemTables(Path data) throws IOException, InterruptedException {
        long logFrom = folder.logLength();
        Process bootstrap = new ProcessBuilder(ServerProcess.command(
                        folder,
                        binaries,
                        data,
                        "--bootstrap",
                        "--log-warnings=0",
                        "--enforce-storage-engine=",
                        "--innodb-flush-method=nosync",
                        "--innodb-flush-log-at-trx-commit=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            Files.copy(binaries.share().resolve("mariadb_system_tables.sql"), sql);
            Files.copy(binaries.share().resolve("mariadb_performance_tables.sql"), sql);
        } catch (IOException serverGone) {
            bootstrap.waitFor();
            throw folder.notStarted(logFrom, serverGone);
        }
        if (bootstrap.waitFor() != 0) {
            throw folder.notStarted(logFrom, null);
        }
    }

    private void sweepTorn() throws IOException {
        try (DirectoryStream<Path> torn = Files.newDirectoryStream(folder.path(), TORN + "*")) {
            for (Path data : torn) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }
}
