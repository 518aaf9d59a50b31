package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person with a file of a new source: suggest a feed, keep it, try it. */
class FeedCommandsTest {

    private static final String FEED = "jobs/10-intake/feeds/show.yaml";

    @TempDir
    Path home;

    private Path file = Path.of("set before each test");

    @BeforeEach
    void aFileOfANewSource() throws Exception {
        file = home.resolve("show-2026-10-01.csv");
        Files.writeString(file, """
                Nr;Datum;E-Mail;Schuhgröße
                1;21.10.2026 09:15;jana@x.org;42
                2;21.10.2026 09:16;nobody;
                2;21.10.2026 09:17;paul@x.org;
                2;21.10.2026 09:17;paul@x.org;
                """);
    }

    @Test
    void aSuggestedFeedIsTriedAndNothingIsWritten() {
        assertThat(by("run", "intake", "--dry-run", "--file", file.toString()))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("perennial feed suggest"));

        assertThat(by("feed", "suggest", file.toString()).out())
                .startsWith("# Suggested")
                .contains("kind: inquiries");
        assertThat(by("feed", "suggest", file.toString(), "--to", FEED).exitCode())
                .isZero();
        assertThat(home.resolve(FEED)).exists();
        assertThat(by("check").exitCode()).isZero();

        Said tried = by("run", "intake", "--dry-run", "--date", "2026-10-31", "--file", file.toString());
        assertThat(tried.err()).isEmpty();
        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out())
                .containsPattern("inquiry_id +<- Nr +the feed says so")
                .containsPattern("\\(custom field\\) +<- Schuhgröße +kept as it is")
                .containsPattern("received_at +2026-10-21T07:15:00Z")
                .contains("4 rows read = 2 accepted + 1 rejected + 1 repeated")
                .contains("line 3: BAD_EMAIL")
                .contains("Nothing was written");
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void aFeedIsNeverOverwrittenAndNeverClaimsWhatAnotherDoes() throws Exception {
        assertThat(by("feed", "suggest", file.toString(), "--to", FEED).exitCode())
                .isZero();
        String kept = Files.readString(home.resolve(FEED));

        assertThat(by("feed", "suggest", file.toString(), "--to", FEED).exitCode())
                .isEqualTo(2);
        assertThat(by("feed", "suggest", file.toString(), "--to", "jobs/10-intake/feeds/other.yaml"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("The feed show takes files of this name already"));
        assertThat(Files.readString(home.resolve(FEED))).isEqualTo(kept);
        assertThat(home.resolve("jobs/10-intake/feeds/other.yaml")).doesNotExist();
    }

    @Test
    void aFileOverItsLimitIsASafetyStopAndAnUnreadableOneAFailure() throws Exception {
        Path bad = home.resolve("web-form-1.csv");
        Files.writeString(bad, "received_at,email\n" + "x,y\n".repeat(30));
        assertThat(by("run", "intake", "--dry-run", "--file", bad.toString()))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(4))
                .satisfies(said -> assertThat(said.out()).contains("The whole file would be held"));

        Files.writeString(bad, "%PDF-1.7");
        assertThat(by("run", "intake", "--dry-run", "--file", bad.toString()))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("It would be refused"));
        assertThat(by("feed", "suggest", bad.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void whoeverMistypesIsToldWhatToType() {
        assertThat(by("run", "scoring", "--dry-run").err()).contains("run intake --dry-run --file FILE");
        assertThat(by("run", "intake", "--file", file.toString()).exitCode()).isEqualTo(2);
        assertThat(by("run", "intake", "--dry-run", "--file", "nowhere.csv").err())
                .contains("There is no file");
        assertThat(by("run", "intake", "--dry-run", "--feed", "nobody", "--file", file.toString())
                        .err())
                .contains("There is no feed nobody");
        assertThat(by("feed", "suggest", "nowhere.csv").exitCode()).isEqualTo(2);
        assertThat(by("feed").out()).contains("suggest");
    }

    private Said by(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        boolean isBare = words.length == 1 && words[0].equals("feed");
        all[words.length] = "--home";
        all[words.length + 1] = home.toString();
        return Said.by(isBare ? words : all);
    }
}
