package dev.perennial.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.feed.Kind;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestedFeedTest {

    private static final Path SAMPLES = Path.of("jobs/10-intake/sample");

    @TempDir
    Path folder;

    @Test
    void everySampleGetsAFeedOfItsKindThatPassesTheCheck() throws Exception {
        Map<String, Kind> kinds = Map.of(
                "activities-sample.csv", Kind.ACTIVITIES,
                "costs-sample.csv", Kind.COSTS,
                "messe-export-sample.csv", Kind.INQUIRIES,
                "nurture-requests-sample.csv", Kind.NURTURE_REQUESTS,
                "opportunities-sample.csv", Kind.OPPORTUNITIES,
                "partner_list_sample.tsv", Kind.INQUIRIES,
                "review-sample.csv", Kind.REVIEW_ANSWERS,
                "sales-feedback-sample.csv", Kind.SALES_FEEDBACK,
                "unsubscribes-sample.csv", Kind.SUPPRESSIONS,
                "web-form-sample.csv", Kind.INQUIRIES);
        for (Map.Entry<String, Kind> sample : kinds.entrySet()) {
            Path file = SAMPLES.resolve(sample.getKey());
            Feed feed = passes(SuggestedFeed.of(file, new Home(folder)));

            assertThat(feed.kind()).as(sample.getKey()).isEqualTo(sample.getValue());
            assertThat(feed.claims(sample.getKey())).as(sample.getKey()).isTrue();
        }
    }

    @Test
    void findsTheHeaderBelowATitleAndTheAddressByItsValues() throws Exception {
        String text = suggested("Messe 2026-10-01.csv", "windows-1252", """
                Export der Messe;;;
                Nr;Datum;Wohin;Werbung erlaubt
                1;21.10.2026 09:15;jana@x.org;ja
                2;22.10.2026 09:15;paul@x.org;vielleicht
                """);
        Feed feed = passes(text);

        assertThat(feed.settings().files()).isEqualTo("messe *.csv");
        assertThat(feed.format().headerRow()).isEqualTo(2);
        assertThat(feed.settings().columns())
                .containsEntry("inquiry_id", "Nr")
                .containsEntry("received_at", "Datum")
                .containsEntry("email", "Wohin");
        assertThat(feed.settings().dates().patterns()).containsExactly("dd.MM.yyyy HH:mm");
        assertThat(feed.settings().values().get("consent"))
                .containsEntry("ja", "yes")
                .containsEntry("vielleicht", "unknown");
        assertThat(text).contains("guessed: its values look like it").contains("# decide: yes, no or unknown");
    }

    @Test
    void saysWhereDayAndMonthCannotBeTold() throws Exception {
        assertThat(suggested("a.csv", "UTF-8", "received_at,email\n03/04/2026,a@x.org\n"))
                .contains("day and month may be the other way round: MM/dd/yyyy");
        assertThat(suggested("b.csv", "UTF-8", "received_at,email\n03/14/2026,a@x.org\n"))
                .contains("\"MM/dd/yyyy\"")
                .doesNotContain("other way round");
        assertThat(passes(suggested("c.csv", "UTF-8", "received_at,email\n46316.5,a@x.org\n"))
                        .settings()
                        .dates()
                        .patterns())
                .containsExactly("excel");
    }

    @Test
    void namesWhatIsMissingAndWordsThatNobodyKnows() throws Exception {
        assertThat(suggested("d.csv", "UTF-8", "email,Company\na@x.org,X\n"))
                .contains("# MISSING: no column was found for received_at");
        assertThat(suggested("e.csv", "UTF-8", "lead,rep,action,at\n7,Sue,phoned,2026-10-01\n"))
                .contains("# action: nobody knows phoned")
                .contains("# values: { action: { \"phoned\": accept } }");
    }

    @Test
    void hostileHeadersAndNamesMakeNoBrokenFeed() throws Exception {
        String header = "received_at,\"e: mail # {x}\",\"a \"\"b\"\" \\\\ [c]\",\"two\nlines\",yes,#,'q'";
        String row = "2026-10-01,a@x.org,1,2,3,4,5";
        Feed feed = passes(suggested("we[i]rd {x} #1.csv", "UTF-8", header + "\n" + row + "\n"));

        assertThat(feed.settings().columns()).containsEntry("email", "e: mail # {x}");
        assertThat(feed.claims("we[i]rd {x} #2.csv")).isTrue();
    }

    @Test
    void readsJsonLines() throws Exception {
        Feed feed = passes(
                suggested("leads-1.jsonl", "UTF-8", "{\"created\":\"2026-10-01T10:00:00Z\",\"mail\":\"a@x.org\"}\n"));

        assertThat(feed.settings().columns())
                .containsEntry("received_at", "created")
                .containsEntry("email", "mail");
        assertThat(feed.format().headerRow()).isEqualTo(1);
    }

    @Test
    void saysThatAnEmptyFileIsEmpty() {
        assertThatThrownBy(() -> suggested("f.csv", "UTF-8", "\n\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void aDateInAFilesNameIsAStar() {
        assertThat(Stream.of("web-form-2026-10-01.csv.gz", "Leads_20261001_1200.XLSX", "export.csv", "a (3).csv")
                        .map(FileNames::pattern))
                .containsExactly("web-form-*.csv", "leads_*.xlsx", "export*.csv", "a (*).csv");
        assertThat(List.of(FileNames.feed("Web Form 2026-10-01.csv.gz"), FileNames.feed("123.csv")))
                .containsExactly("web-form", "feed");
    }

    private String suggested(String name, String encoding, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content.getBytes(Charset.forName(encoding)));
        return SuggestedFeed.of(file, new Home(folder));
    }

    private Feed passes(String text) {
        Problems problems = new Problems();
        Feed feed = FeedFiles.read(new Source("jobs/10-intake/feeds/suggested.yaml", text), new Home(folder), problems)
                .orElse(null);
        assertThat(problems.all()).as(text).isEmpty();
        return Objects.requireNonNull(feed);
    }
}
