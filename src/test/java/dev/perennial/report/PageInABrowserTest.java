package dev.perennial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

@Tag("browser")
class PageInABrowserTest {

    private static final LocalDate NIGHT = LocalDate.parse("2026-11-20");
    private static final Home BUSY = new Home(Path.of("target/report-busy"));
    private static final Home EMPTY = new Home(Path.of("target/report-empty"));

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        ReportDesk.story();
        ReportDesk.reports(EMPTY, NIGHT.toString()).write();
        BusyWeeks.before(NIGHT, ReportDesk.story());
        ReportDesk.reports(BUSY, NIGHT.toString()).write();

        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @Test
    void drawsEveryChartAndShowsEveryTable() {
        show(BUSY);

        for (String chart : new String[] {"funnel", "balance", "stays", "sla", "sources"}) {
            assertThat(browser.findElements(By.cssSelector("#chart-" + chart + " svg path")))
                    .as(chart)
                    .isNotEmpty();
        }
        assertThat(browser.findElements(By.tagName("table")))
                .hasSizeGreaterThan(12)
                .allSatisfy(table ->
                        assertThat(table.findElements(By.tagName("caption"))).hasSize(1));
        assertThat(browser.findElement(By.cssSelector("#chart-funnel")).getText())
                .contains("inquiry", "customer");
        assertThat(browser.findElement(By.className("badge")).getText()).isEqualTo("All 16 checks hold");
        assertNothingWentWrong();
    }

    @Test
    void anEmptyCompanyHasAPageToo() {
        show(EMPTY);

        assertThat(browser.findElements(By.className("empty"))).hasSizeGreaterThan(5);
        assertNothingWentWrong();
    }

    @Test
    void fitsOnAPhone() {
        browser.manage().window().setSize(new Dimension(390, 844));
        show(BUSY);

        Object overhang = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overhang).isEqualTo(0L);
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    private static void show(Home home) {
        browser.get(home.reports(NIGHT).resolve("index.html").toUri().toString());
    }

    private static void assertNothingWentWrong() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }
}
