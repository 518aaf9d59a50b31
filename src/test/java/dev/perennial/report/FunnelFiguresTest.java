package dev.perennial.report;

import static dev.perennial.report.ReportDesk.scope;
import static dev.perennial.report.ReportDesk.story;
import static dev.perennial.report.ReportDesk.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunnelFiguresTest {

    private static final String NIGHT = "2026-11-20";

    @Test
    void balancesEveryStageOverTheDayTheWeekAndTheMonth() {
        Story story = story();
        story.lead(1, "2026-10-20").enters("inquiry", "2026-10-20 10:00").enters("mql", "2026-11-20 10:00");
        story.lead(2, "2026-11-16").enters("inquiry", "2026-11-16 10:00");
        story.lead(3, "2026-11-20").enters("inquiry", "2026-11-20 10:00").enters("nurture", "2026-11-20 12:00");

        assertThat(table("balance", NIGHT))
                .contains(
                        "inquiry|2026-11-20|2026-11-20|2|1|2|1",
                        "mql|2026-11-20|2026-11-20|0|1|0|1",
                        "nurture|2026-11-20|2026-11-20|0|1|0|1",
                        "inquiry|2026-11-14|2026-11-20|1|2|2|1",
                        "inquiry|2026-11-01|2026-11-20|1|2|2|1",
                        "customer|2026-11-01|2026-11-20|0|0|0|0")
                .hasSize(3 * 7);
        assertThat(table("reconciliation", NIGHT))
                .contains("balance inquiry|1|1|yes", "balance total|3|3|yes", "open stays = leads|3|3|yes");
    }

    @Test
    void whatHappensAtTheEndOfTheNightBelongsToTheNextOne() {
        story().lead(1, NIGHT).enters("inquiry", "2026-11-20 10:00").enters("mql", "2026-11-21 00:00");

        assertThat(table("balance", NIGHT))
                .contains("inquiry|2026-11-20|2026-11-20|0|1|0|1", "mql|2026-11-20|2026-11-20|0|0|0|0");
        assertThat(table("balance", "2026-11-21"))
                .contains("inquiry|2026-11-21|2026-11-21|1|0|1|0", "mql|2026-11-21|2026-11-21|0|1|0|1");
    }

    @Test
    void countsDaysOfTheBusinessZone() {
        story().lead(1, NIGHT).enters("inquiry", "2026-11-19 23:30").enters("mql", "2026-11-20 23:00");

        assertThat(table("balance", scope(NIGHT, "Europe/Berlin")))
                .contains("inquiry|2026-11-20|2026-11-20|0|1|0|1", "mql|2026-11-20|2026-11-20|0|0|0|0");
    }

    @Test
    void namesAPeriodOnceOnTheFirstOfAMonth() {
        story().lead(1, "2026-11-01").enters("inquiry", "2026-11-01 10:00");

        assertThat(table("balance", "2026-11-01"))
                .filteredOn(row -> row.startsWith("inquiry"))
                .containsExactly("inquiry|2026-11-01|2026-11-01|0|1|0|1", "inquiry|2026-10-26|2026-11-01|0|1|0|1");
    }

    @Test
    void countsWhoeverSkippedAStageAsHavingReachedIt() {
        Story story = story();
        story.lead(1, "2026-06-01").enters("inquiry", "2026-06-01 10:00").enters("sql", "2026-06-05 10:00");
        story.lead(2, "2026-06-01").enters("inquiry", "2026-06-01 10:00").enters("nurture", "2026-06-05 10:00");

        assertThat(table("conversion", "2026-08-20")).contains("2026-06|inquiry|mql|30|2|1|0.5000|matured");
        assertThat(table("funnel", "2026-06-20"))
                .containsExactly("inquiry|2|0", "engaged|1|1", "mql|1|1", "sal|1|1", "sql|1|0", "customer|0|0");
    }

    @Test
    void aLeadThatComesBackStaysInItsFirstCohort() {
        story().lead(1, "2026-06-01")
                .enters("inquiry", "2026-06-01 10:00")
                .enters("nurture", "2026-06-05 10:00")
                .enters("inquiry", "2026-07-05 10:00")
                .enters("mql", "2026-07-06 10:00");

        assertThat(table("conversion", "2026-08-20"))
                .contains("2026-06|inquiry|mql|30|1|0|0.0000|matured")
                .noneMatch(row -> row.startsWith("2026-07|inquiry"));
    }

    @Test
    void doesNotCountWhatALeadHadReachedBefore() {
        story().lead(1, "2026-06-01").enters("sal", "2026-06-01 10:00").enters("mql", "2026-06-02 10:00");

        assertThat(table("conversion", "2026-08-20")).contains("2026-06|mql|sal|14|1|0|0.0000|matured");
    }

    @Test
    void theWindowEndsExactlyAfterItsDays() {
        Story story = story();
        story.lead(1, "2026-06-01").enters("mql", "2026-06-01 00:00").enters("sal", "2026-06-14 23:59:59.999999");
        story.lead(2, "2026-06-01").enters("mql", "2026-06-01 00:00").enters("sal", "2026-06-15 00:00");

        assertThat(table("conversion", "2026-08-20")).contains("2026-06|mql|sal|14|2|1|0.5000|matured");
    }

    @Test
    void aCohortMaturesWhenTheWindowOfItsYoungestMemberHasPassed() {
        Story story = story();
        story.lead(1, "2026-11-02").enters("mql", "2026-11-02 00:00").enters("sal", "2026-11-03 10:00");
        story.lead(2, "2026-11-08").enters("mql", "2026-11-08 00:00");

        assertThat(table("conversion", "2026-11-20"))
                .contains("2026-W45|mql|sal|14|2|1||maturing", "2026-11|mql|sal|14|2|1||maturing");
        assertThat(table("conversion", "2026-11-21"))
                .contains("2026-W45|mql|sal|14|2|1|0.5000|matured", "2026-11|mql|sal|14|2|1||maturing");
    }

    @Test
    void keepsOpenAndCompletedStaysApart() {
        Story story = story();
        for (int day = 1; day <= 10; day++) {
            story.lead(day, "2026-11-01")
                    .enters("mql", "2026-11-01 00:00")
                    .enters("sal", "2026-11-%02d 00:00".formatted(day + 1));
        }
        assertThat(table("time-in-stage", "2026-11-20"))
                .contains("mql|completed|10|5.50|5.00|8.00|9.00|10.00")
                .contains("sal|open|10|14.50|14.00|17.00|18.00|19.00");
    }

    @Test
    void theMedianCountsOpenStaysAsAtLeastSoLong() {
        Story story = story();
        story.lead(1, "2026-11-01").enters("mql", "2026-11-01 00:00").enters("sal", "2026-11-02 00:00");
        story.lead(2, "2026-11-01").enters("mql", "2026-11-01 00:00").enters("sal", "2026-11-04 00:00");
        story.lead(3, "2026-11-01").enters("mql", "2026-11-19 00:00");
        story.lead(4, "2026-11-01").enters("mql", "2026-11-01 00:00").enters("sal", "2026-11-06 00:00");

        // Survival 3/4 after 1 day; one censored after 2; 3/4 * 1/2 after 3 days: the first not above one half.
        assertThat(table("median-stay", "2026-11-20")).contains("mql|4|3|3.00").contains("sal|3|0|");
    }

    @Test
    void drawsTheBalanceOfEveryDayFromWhatChanged() {
        Story story = story();
        story.lead(1, "2026-01-01").enters("inquiry", "2026-01-01 10:00").enters("mql", "2026-11-19 10:00");
        story.lead(2, "2026-11-19").enters("inquiry", "2026-11-19 10:00");

        assertThat(table("daily-balance", "2026-11-20"))
                .containsExactly("2026-09-22|inquiry|1", "2026-11-19|inquiry|0", "2026-11-19|mql|1");
    }

    @Test
    void anEmptyDatabaseHasEmptyTablesAndChecksThatHold() {
        story().database.sql("DELETE FROM files").update();

        assertThat(table("balance", NIGHT)).hasSize(3 * 6).allMatch(row -> row.endsWith("|0|0|0|0"));
        assertThat(table("conversion", NIGHT)).isEmpty();
        assertThat(table("sla", NIGHT)).isEmpty();
        assertThat(table("nurture", NIGHT)).isEmpty();
        assertThat(table("sources", NIGHT)).isEmpty();
        assertThat(table("untouched", NIGHT)).isEmpty();
        assertThat(table("reconciliation", NIGHT)).hasSize(14).allMatch(row -> row.endsWith("|0|0|yes"));
    }
}
