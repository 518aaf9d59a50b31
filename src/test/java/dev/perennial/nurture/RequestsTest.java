package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestsTest extends NurtureTest {

    @Test
    void refusesWithAReason() {
        world.lead("Adams", "no budget", "no");
        world.lead("Baker", "no budget");
        world.lead("Clark", "no budget");
        world.suppress("baker@example.com");
        world.sql("""
                INSERT INTO opportunities (opportunity_id, file, line, changed_on, lead_ref, lead_number, stage, opened_at)
                VALUES ('o1', 1, 1, '2026-03-02', '3', 3, 'proposal', '2026-03-01')
                """);
        world.request("enrol", 99, "money", "");
        world.request("enrol", 1, "mony", "");
        world.request("enrol", 1, "money", "");
        world.request("enrol", 2, "money", "");
        world.request("enrol", 3, "money", "");
        world.request("pause", 3, "money", "");
        world.request("resume", 3, "money", "");
        world.request("stop", 3, "money", "");

        world.night("2026-03-01");

        assertThat(world.answers())
                .containsExactly(
                        "2 REFUSED there is no lead 99",
                        "3 REFUSED there is no nurture path called mony",
                        "4 REFUSED has withdrawn consent",
                        "5 REFUSED is suppressed",
                        "6 REFUSED has an open opportunity",
                        "7 REFUSED is not on money",
                        "8 REFUSED is not on money",
                        "9 REFUSED is not on money");
        assertThat(world.enrolments()).isEmpty();
    }

    @Test
    void enrolsALeadFromSalesAndEndsItsHandOff() {
        long adams = world.lead("Adams", "accepted");
        world.toStage(adams, "sal", "accepted");
        world.sql("""
                INSERT INTO assignments (assignment, lead_number, rep, state, assigned_at, accept_due, shelf_due, accepted_at, night)
                VALUES (1, 1, 'kim', 'ACCEPTED', '2026-02-01', '2026-02-02', '2026-03-09', '2026-02-01', '2026-02-01')
                """);
        world.request("enrol", "adams@example.com", "money", "");

        world.night("2026-03-01");

        assertThat(world.answers()).containsExactly("2 ACCEPTED enters money");
        assertThat(world.enrolments()).containsExactly("Adams money/1 ACTIVE");
        assertThat(world.stage(adams)).isEqualTo("nurture: requested");
        assertThat(world.texts("SELECT state FROM assignments")).containsExactly("CLOSED");
        assertThat(world.next(adams)).startsWith("The next touch of the nurture path money");
    }

    @Test
    void enrolsFromTheDateThatSalesWishes() {
        world.lead("Adams", "no interest");
        world.request("enrol", 1, "money", "2026-03-04");

        world.nights("2026-03-01", "2026-03-12");

        assertThat(world.mails()).containsExactly("2026-03-04 Adams money/hello/1", "2026-03-11 Adams money/price/1");
    }

    @Test
    void answersAlreadyToWhatIsSo() {
        world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.request("enrol", 1, "money", "");
        world.request("resume", 1, "money", "");
        world.request("pause", 1, "money", "");
        world.request("pause", 1, "money", "");
        world.request("stop", 1, "money", "");
        world.request("stop", 1, "money", "");

        world.night("2026-03-02");

        assertThat(world.answers())
                .containsExactly(
                        "2 ALREADY is on money",
                        "3 ALREADY is active on money",
                        "4 ACCEPTED pauses; no wait runs meanwhile",
                        "5 ALREADY is paused on money",
                        "6 ACCEPTED leaves money",
                        "7 ALREADY left money: stopped");
    }

    @Test
    void freezesTheWaitWhilePaused() {
        world.lead("Adams", "no budget");
        world.nights("2026-03-01", "2026-03-03");
        world.request("pause", 1, "money", "");
        world.nights("2026-03-04", "2026-03-20");
        assertThat(world.next(1)).startsWith("Resume or stop the nurture path money, paused since 2026-03-04 | kim");
        world.request("resume", 1, "money", "");

        world.nights("2026-03-21", "2026-03-26");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams money/hello/1", "2026-03-25 Adams money/price/1");
    }

    @Test
    void keepsALeadOffAllPathsThatSalesTookOffOne() {
        world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.request("stop", 1, "money", "");

        world.nights("2026-03-02", "2026-03-10");

        assertThat(world.enrolments()).containsExactly("Adams money/1 EXITED(stopped) 2026-03-02");
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void movesALeadFromOnePathToTheOther() {
        world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.request("enrol", 1, "rest", "");

        world.night("2026-03-02");

        assertThat(world.answers()).containsExactly("2 ACCEPTED moves from money to rest");
        assertThat(world.enrolments())
                .containsExactly("Adams money/1 EXITED(moved to rest) 2026-03-02", "Adams rest/1 ACTIVE");
    }

    @Test
    void letsSalesBringALeadBackBeforeThePathWould() {
        world.lead("Adams", "no budget");
        world.nights("2026-03-01", "2026-03-13");
        world.request("enrol", 1, "money", "");

        world.night("2026-03-14");

        assertThat(world.answers()).containsExactly("2 ACCEPTED enters money");
        assertThat(world.enrolments()).first().isEqualTo("Adams money/1 FINISHED(exhausted) 2026-03-13");
        assertThat(world.enrolments()).hasSize(2);
    }
}
