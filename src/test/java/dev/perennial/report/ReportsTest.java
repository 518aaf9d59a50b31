package dev.perennial.report;

import static dev.perennial.report.ReportDesk.SHIPPED;
import static dev.perennial.report.ReportDesk.reports;
import static dev.perennial.report.ReportDesk.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final String NIGHT = "2026-11-20";
    private static final String HOSTILE = "</script><script>alert(1)</script>";

    @TempDir
    Path folder = Path.of("target");

    @Test
    void writesEveryTableAndThePage() throws IOException {
        story().lead(1, NIGHT).enters("mql", "2026-11-20 08:00");
        reports(new Home(folder), NIGHT).write();

        assertThat(files().keySet())
                .containsExactly(
                        "balance.csv",
                        "conversion.csv",
                        "index.html",
                        "nurture.csv",
                        "reconciliation.csv",
                        "sla.csv",
                        "sources.csv",
                        "time-in-stage.csv",
                        "untouched.csv");
        assertThat(header("balance")).isEqualTo("stage,from,to,opening,entered,left,closing");
        assertThat(header("conversion")).isEqualTo("cohort,from_stage,to_stage,window_days,leads,reached,rate,state");
        assertThat(header("time-in-stage")).isEqualTo("stage,kind,n,mean_days,p50_days,p75_days,p90_days,max_days");
        assertThat(header("sla"))
                .isEqualTo("clock,group_by,group,met,breached,open_within,open_past_due,void,compliance");
        assertThat(header("sources"))
                .isEqualTo("source,campaign,inquiries,leads,mql,sal,won,revenue,cost,cost_per_mql,roi");
        assertThat(header("nurture"))
                .isEqualTo("path,touch,enrolled,sent,opened,clicked,replied,goal_met,exited,exhausted");
        assertThat(header("reconciliation")).isEqualTo("check,left,right,holds");
        assertThat(header("untouched")).isEqualTo("lead,stage,since");
    }

    @Test
    void theSameNightAgainWritesTheSameBytes() throws IOException {
        story().lead(1, NIGHT).enters("mql", "2026-11-20 08:00");
        reports(new Home(folder), NIGHT).write();
        Map<String, String> once = files();
        story().lead(1, NIGHT).enters("mql", "2026-11-20 08:00").enters("sal", "2026-11-21 08:00");
        reports(new Home(folder), NIGHT).write();

        assertThat(files()).isEqualTo(once);
    }

    @Test
    void anEmptyDatabaseMakesAPageThatSaysSo() throws IOException {
        story().database.sql("DELETE FROM files").update();
        reports(new Home(folder), NIGHT).write();

        assertThat(page().text())
                .contains(
                        "All 14 checks hold",
                        "No hand-offs yet",
                        "No inquiries yet",
                        "Nobody is on a path yet",
                        "No files came in",
                        "No new leads yet");
    }

    @Test
    void aHostileNameStaysAName() throws IOException {
        story().lead(1, NIGHT, HOSTILE, "<img src=x onerror=alert(1)>")
                .enters("mql", "2026-11-20 08:00")
                .offeredTo(HOSTILE, "2026-11-20 08:00", "2026-11-22 08:00")
                .wins("10", "EUR", "2026-11-20 08:00");
        reports(new Home(folder), NIGHT).write();

        assertThat(page().select("script")).hasSize(3);
        assertThat(page().select("img")).isEmpty();
        assertThat(page().select("td")).extracting(cell -> cell.text()).contains(HOSTILE);
        assertThat(page().select("#data").html()).doesNotContain("</script").contains("\\u003c/script");
    }

    @Test
    void aFormulaInASourceIsDefused() throws IOException {
        story().lead(1, NIGHT, "=HYPERLINK(\"http://evil\")", "");
        reports(new Home(folder), NIGHT).write();

        assertThat(files().get("sources.csv")).contains("\n\"'=HYPERLINK(\"\"http://evil\"\")\",");
    }

    @Test
    void saysInRedWhatDoesNotReconcile() throws IOException {
        story().lead(7, NIGHT).enters("mql", "2026-11-20 08:00").next("", "");
        Reports reports = reports(new Home(folder), NIGHT);
        reports.write();

        ReportSummary summary = reports.summary(LocalDate.parse(NIGHT)).orElseThrow();
        assertThat(summary.reconciles()).isFalse();
        assertThat(summary.untouched()).isEqualTo(1);
        assertThat(summary.failed()).containsExactly("'untouched = 0' does not hold: 1 on the left, 0 on the right");
        assertThat(page().select("[role=alert]").text()).contains("1 lead is untouched");
        assertThat(page().select("section:has(#untouched) tbody tr")).hasSize(1);
    }

    @Test
    void thereIsNoSummaryOfANightWithoutReport() {
        assertThat(reports(SHIPPED, NIGHT).summary(LocalDate.parse("2020-01-01")))
                .isEmpty();
    }

    @Test
    void asksNothingOfAnyServer() throws IOException {
        story();
        reports(new Home(folder), NIGHT).write();

        assertThat(page().select("[src], link:not([href^=data:])")).isEmpty();
        assertThat(page().select("style").html()).doesNotContain("url(", "@import");
    }

    private Document page() throws IOException {
        return Jsoup.parse(night().resolve("index.html").toFile());
    }

    private String header(String table) throws IOException {
        return Files.readAllLines(night().resolve(table + ".csv")).get(0);
    }

    private Path night() {
        return new Home(folder).reports(LocalDate.parse(NIGHT));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(night())) {
            for (Path file : List.copyOf(files.toList())) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }
}
