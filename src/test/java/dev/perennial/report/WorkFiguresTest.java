package dev.perennial.report;

import static dev.perennial.report.ReportDesk.story;
import static dev.perennial.report.ReportDesk.table;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkFiguresTest {

    private static final String NIGHT = "2026-11-20";
    private static final String DUE = "2026-11-18 09:00";

    @Test
    void tellsPromisesThatWereKeptFromThoseThatWereNot() {
        Story story = story();
        story.lead(1, NIGHT).offeredTo("anna", "2026-11-17 09:00", DUE).accepted(DUE, "2026-11-19 09:00");
        story.lead(2, NIGHT)
                .offeredTo("anna", "2026-11-17 09:00", DUE)
                .accepted("2026-11-18 09:00:00.000001", "2026-11-21 00:00");
        story.lead(3, NIGHT).offeredTo("anna", "2026-11-17 09:00", DUE).rejected("2026-11-17 10:00");
        story.lead(4, NIGHT).offeredTo("bela", "2026-11-17 09:00", DUE).takenBack("AGED", "2026-11-20 00:00");
        story.lead(5, NIGHT).offeredTo("bela", "2026-11-17 09:00", DUE).takenBack("CLOSED", "2026-11-18 08:59");
        story.lead(6, NIGHT).offeredTo("bela", "2026-11-17 09:00", DUE);
        story.lead(7, NIGHT).offeredTo("bela", "2026-11-20 09:00", "2026-11-21 00:00");

        assertThat(table("sla", NIGHT))
                .contains(
                        "accept|all|all|2|2|1|1|1|0.4000",
                        "accept|rep|anna|2|1|0|0|0|0.6667",
                        "accept|rep|bela|0|1|1|1|1|0.0000",
                        "accept|source|web-form|2|2|1|1|1|0.4000",
                        "contact|rep|anna|0|0|1|1|0|0.0000");
    }

    @Test
    void showsAPromiseAsItStoodAtTheEndOfTheNight() {
        story().lead(1, NIGHT)
                .offeredTo("anna", "2026-11-17 09:00", DUE)
                .accepted("2026-11-18 08:00", "2026-11-19 08:00")
                .contacted("2026-11-19 07:00");

        assertThat(table("sla", "2026-11-17")).contains("accept|all|all|0|0|1|0|0|");
        assertThat(table("sla", "2026-11-18"))
                .contains("accept|all|all|1|0|0|0|0|1.0000", "contact|all|all|0|0|1|0|0|");
        assertThat(table("sla", "2026-11-19")).contains("contact|all|all|1|0|0|0|0|1.0000");
        assertThat(table("sla", "2026-11-16")).isEmpty();
    }

    @Test
    void creditsTheSourceOfTheFirstInquiry() {
        Story story = story();
        story.lead(1, "2026-11-01", "fair", "spring")
                .asks("2026-11-05", "web-form", "")
                .enters("inquiry", "2026-11-01 10:00")
                .enters("customer", "2026-11-10 10:00")
                .wins("1000.00", "EUR", "2026-11-10 10:00")
                .wins("77.00", "USD", "2026-11-10 10:00")
                .wins("5000.00", "EUR", "2026-11-21 00:00");
        story.lead(2, "2026-11-02", "fair", "spring").enters("inquiry", "2026-11-02 10:00");
        story.costs("fair", "spring", "2026-11-11", "2026-11-30", "800.00", "EUR");
        story.costs("fair", "", "2026-11-21", "2026-11-30", "999.00", "EUR");

        assertThat(table("sources", NIGHT))
                .containsExactly(
                        "fair|spring|2|2|1|1|1|1000.00|400.00|400.00|1.5000", "web-form||1|0|0|0|0|0.00|0.00||");
        assertThat(table("other-currencies", NIGHT)).containsExactly("USD|1");
    }

    @Test
    void countsPeopleNotEventsForPathsAndTouches() {
        Story story = story();
        story.lead(1, "2026-10-01")
                .enrolledOn("welcome", "2026-10-31")
                .mailed("welcome", "01-hello", "2026-11-01", "2026-11-02 09:00")
                .mailed("welcome", "02-more", "2026-11-08", "2026-11-09 09:00")
                .did("open", "2026-11-02 10:00")
                .did("open", "2026-11-02 11:00")
                .did("click", "2026-11-16 08:59:59")
                .did("reply", "2026-11-02 08:00")
                .leavesPath("GOAL_MET", "2026-11-17");
        story.lead(2, "2026-10-01")
                .enrolledOn("welcome", "2026-10-31")
                .mailed("welcome", "01-hello", "2026-11-01", "2026-11-02 09:00")
                .mailed("welcome", "02-more", "2026-11-20", "2026-11-21 09:00")
                .leavesPath("FINISHED", "2026-11-20");
        story.lead(3, "2026-10-01").enrolledOn("welcome", "2026-10-31").leavesPath("GOAL_MET", "2026-11-01");
        story.lead(4, "2026-10-01").enrolledOn("welcome", "2026-11-20").leavesPath("EXITED", "2026-11-21");

        assertThat(table("nurture", NIGHT))
                .containsExactly(
                        "welcome||4|3|1|1|0|1|1|1", "welcome|01-hello||2|1|1|0|||", "welcome|02-more||1|0|1|0|||");
    }

    @Test
    void everyMailWhoseTurnIsOverIsAccountedFor() {
        Story story = story();
        story.lead(1, "2026-11-01")
                .enrolledOn("welcome", "2026-11-01")
                .mailed("welcome", "01", "2026-11-10", "2026-11-11 09:00")
                .mailed("welcome", "02", "2026-11-10", "", "SUPPRESSED")
                .mailed("welcome", "03", "2026-11-20", "", "QUEUED");
        assertThat(table("reconciliation", NIGHT))
                .contains(
                        "mail planned = sent+suppressed+deferred+failed+unknown|2|2|yes",
                        "mail queued+claimed|1|1|yes");

        story.lead(2, "2026-11-01")
                .enrolledOn("welcome", "2026-11-01")
                .mailed("welcome", "01", "2026-11-10", "", "CLAIMED");
        assertThat(table("reconciliation", NIGHT))
                .contains("mail planned = sent+suppressed+deferred+failed+unknown|3|2|no");
    }

    @Test
    void listsLeadsThatNobodyWillDoAnythingAbout() {
        Story story = story();
        story.lead(1, NIGHT).enters("mql", "2026-11-20 08:00").next("", "2026-12-01");
        story.lead(2, NIGHT).enters("mql", "2026-11-20 08:00").next("call", "");
        story.lead(3, NIGHT).enters("mql", "2026-11-20 08:00").next("call", "2026-11-20 23:59:59");
        story.lead(4, NIGHT).enters("mql", "2026-11-20 08:00").next("call", "2026-11-21 00:00");
        story.lead(5, NIGHT).enters("lost", "2026-11-20 08:00").next("none: lost for good", "");
        story.lead(6, NIGHT).enters("lost", "2026-11-20 08:00").next("", "");

        assertThat(table("untouched", NIGHT))
                .containsExactly(
                        "1|mql|2026-11-20T08:00:00Z",
                        "2|mql|2026-11-20T08:00:00Z",
                        "3|mql|2026-11-20T08:00:00Z",
                        "6|lost|2026-11-20T08:00:00Z");
        assertThat(table("reconciliation", NIGHT)).contains("untouched = 0|4|0|no");
    }

    @Test
    void findsALeadWithoutAStayAndAStageThatIsNotThatOfTheStay() {
        Story story = story();
        story.lead(1, NIGHT).enters("mql", "2026-11-20 08:00");
        story.lead(2, NIGHT);
        story.database
                .sql("UPDATE leads SET stage = 'sal' WHERE lead_number = 1")
                .update();
        story.database.sql("DELETE FROM links WHERE lead_number = 2").update();

        assertThat(table("reconciliation", NIGHT))
                .contains("open stays = leads|1|2|no", "stage on leads = open stay|2|0|no", "inquiries = links|2|1|no");
    }

    @Test
    void comparesTheWeekWithTheOneBefore() {
        Story story = story();
        story.lead(1, "2026-11-14").enters("mql", "2026-11-14 00:00").wins("10", "EUR", "2026-11-14 00:00");
        story.lead(2, "2026-11-13").enters("mql", "2026-11-13 23:59").offeredTo("anna", "2026-11-13 00:00", DUE);
        story.lead(3, "2026-11-06").enters("mql", "2026-11-06 12:00");

        assertThat(table("headline", NIGHT))
                .containsExactly(
                        "new inquiries|1.00|1.00",
                        "new leads|1.00|1.00",
                        "MQL|1.00|1.00",
                        "accepted|0.00|0.00",
                        "won|1.00|0.00",
                        "revenue|10.00|0.00",
                        "mails sent|0.00|0.00");
    }
}
