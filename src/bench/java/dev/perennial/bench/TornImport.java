package dev.perennial.bench;

import dev.perennial.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A million rows, once undisturbed and once killed twenty times at random moments, every fourth time together with the database:
 * counts and checksums must be equal. {@code -Drows=1000000 -Dkills=20 -Dseed=1}.
 */
final class TornImport {

    private static final String[] COMMAND = {"run", "intake", "--date", "2030-01-05"};

    private TornImport() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        long rows = Long.getLong("rows", 1_000_000);
        List<String> undisturbed = imported("undisturbed", rows, 0);
        List<String> torn = imported("torn", rows, Integer.getInteger("kills", 20));
        undisturbed.forEach(System.out::println);
        System.out.println(torn.equals(undisturbed) ? "The torn run left the same." : "THE TORN RUN DIFFERS: " + torn);
        System.exit(torn.equals(undisturbed) ? 0 : 1);
    }

    private static List<String> imported(String name, long rows, int kills) throws IOException, InterruptedException {
        Path home = Path.of("target", "bench", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home.resolve("jobs/10-intake/feeds"));
        Files.writeString(home.resolve("jobs/10-intake/feeds/bench.yaml"), InquiryFile.FEED);
        InquiryFile.write(home.resolve("var/inbox/bench-rows.csv"), rows, 1);
        Random random = new Random(Long.getLong("seed", 1));
        int killed = 0;
        while (killed < kills) {
            Process process = start(home);
            // A start takes seconds of which the import is a part: most kills shall meet the import.
            if (process.waitFor(2_000 + random.nextInt(9_000), TimeUnit.MILLISECONDS)) {
                System.out.println("It ended after " + killed + " kills; take more rows for more kills.");
                break;
            }
            process.destroyForcibly().waitFor();
            killed++;
            if (random.nextInt(4) == 0) {
                killServer(home);
            }
        }
        if (start(home).waitFor() != 0) {
            throw new IllegalStateException("The last run failed; see " + home.resolve("output.txt"));
        }
        System.out.println(name + ": " + killed + " kills");
        return result(home);
    }

    private static Process start(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.perennial.Perennial"));
        command.addAll(List.of(COMMAND));
        command.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("output.txt").toFile()))
                .start();
    }

    private static void killServer(Path home) {
        String data = "--datadir=" + home.resolve("var/db/data");
        ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(data))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static List<String> result(Path home) {
        try (EmbeddedServer server = EmbeddedServer.open(home.resolve("var/db"), new StandardEnvironment())) {
            JdbcClient sql = JdbcClient.create(
                    new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()));
            List<String> lines = new ArrayList<>();
            lines.add(sql.sql("SELECT file, state, rows_read, accepted, rejected, repeated, next_line FROM files")
                    .query()
                    .singleRow()
                    .toString());
            for (String table : List.of("inquiries", "rejects", "numbers")) {
                lines.add(table + " " + sql.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single() + " rows");
                lines.add(sql.sql("CHECKSUM TABLE " + table + " EXTENDED")
                        .query((row, number) -> row.getString(1) + " checksum " + row.getString(2))
                        .single());
            }
            return lines;
        }
    }
}
