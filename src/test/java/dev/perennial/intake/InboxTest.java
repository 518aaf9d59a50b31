package dev.perennial.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lies in the inbox beside well-behaved files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {

    private static final String TABLE = "received_at,email\n2026-10-01,a%d@x.org\n2026-10-01,nobody\n";

    @RegisterExtension
    private final IntakeNight night = new IntakeNight();

    @Test
    void takesFilesOfAnyNameOnce() throws Exception {
        night.drop("web-form- my file.csv", table(1));
        night.drop("web-form-Müller & Söhne.csv", table(2));
        night.drop("web-form-two\nlines\tand 'quotes'.csv", table(3));
        night.drop("WEB-FORM-" + "x".repeat(240) + ".CSV", table(4));
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.files())
                .extracting(LedgerFile::state)
                .containsOnly(FileState.TAKEN)
                .hasSize(4);
        assertThat(night.in(night.home().inbox())).isEmpty();
        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT)))
                .hasSize(4)
                .contains("web-form-two_lines_and 'quotes'.csv.rejects.csv", "web-form-Müller & Söhne.csv.rejects.csv");
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);
        assertThat(night.files()).hasSize(4);
    }

    @Test
    void takesAFileOnceWhoseNameIsNotInTheEncodingOfThisMachine() throws Exception {
        Path script = Files.writeString(
                night.home().folder().resolve("drop.sh"),
                "printf '" + table(1).replace("\n", "\\n") + "' > \"$(printf 'web-form-M\\374ller.csv')\"\n"
                        + "touch -d '1 hour ago' web-form-*\n");
        Process shell = new ProcessBuilder("sh", script.toString())
                .directory(night.home().inbox().toFile())
                .start();
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.only()).matches(file -> file.accepted() == 1 && file.rejected() == 1);
        assertThat(night.in(night.home().inbox())).isEmpty();
    }

    @Test
    void followsNoLinks() throws Exception {
        Path secret = Files.writeString(night.home().folder().resolve("secret.csv"), table(1));
        Path link = Files.createSymbolicLink(night.home().inbox().resolve("web-form-1.csv"), secret);
        Files.createSymbolicLink(night.home().inbox().resolve("web-form-2.csv"), Path.of("/nowhere"));
        night.run();

        assertThat(night.files()).isEmpty();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void takesAFileOfTheFutureThatStandsStill() throws Exception {
        Path file = night.drop("web-form-1.csv", table(1));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(86_400)));
        night.run();

        assertThat(night.only().state()).isEqualTo(FileState.TAKEN);
    }

    @Test
    void leavesAFileOfTheFutureThatGrows() throws Exception {
        Path file = night.drop("web-form-growing.csv", table(1));
        Instant ahead = Instant.now().plusSeconds(86_400);
        Files.setLastModifiedTime(file, FileTime.from(ahead));
        Thread writer = new Thread(() -> {
            for (int second = 1; second < 40; second++) {
                try {
                    Thread.sleep(250);
                    Files.setLastModifiedTime(file, FileTime.from(ahead.plusSeconds(second)));
                } catch (InterruptedException | IOException end) {
                    return;
                }
            }
        });
        writer.start();
        night.run();
        writer.interrupt();
        writer.join();

        assertThat(night.files()).isEmpty();
        assertThat(file).exists();
    }

    private static String table(int number) {
        return TABLE.formatted(number);
    }
}
