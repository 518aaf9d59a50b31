package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;

class CastTest extends NurtureTest {

    @Test
    void sendsTheTouchesInOrderEachAfterItsWait() {
        world.lead("Adams", "no budget");

        world.nights("2026-03-01", "2026-03-12");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams money/hello/1", "2026-03-08 Adams money/price/1");
    }

    @Test
    void goesOnToTheNextTouchWhenOneIsNotForTheLead() {
        world.lead("Adams", "no interest");

        world.nights("2026-03-01", "2026-03-05");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams rest/hello/1", "2026-03-04 Adams rest/story/1");
    }

    @Test
    void leavesOutWhatWasHadOnAnotherPath() {
        long adams = world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.request("enrol", adams, "rest", "");

        world.nights("2026-03-02", "2026-03-06");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams money/hello/1", "2026-03-05 Adams rest/story/1");
    }

    @Test
    void mailsASharedMailboxOnceForBothLeads() {
        world.lead("Adams", "no budget");
        world.lead("Baker", "no budget");
        world.sql("UPDATE leads SET email = 'info@example.com', email_key = 'info@example.com'");

        world.nights("2026-03-01", "2026-03-03");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams money/hello/1");
    }

    @Test
    void putsOffWhatIsOverTheCapsAndDropsNothing() {
        world.settings(1, 1, 1000);
        world.restart();
        world.lead("Adams", "no interest");

        world.nights("2026-03-01", "2026-03-09");

        assertThat(world.mails()).containsExactly("2026-03-01 Adams rest/hello/1", "2026-03-08 Adams rest/story/1");
    }

    @Test
    void finishesAPathWithNothingLeftAndMovesTheLeadOn() {
        long adams = world.lead("Adams", "no budget");

        world.nights("2026-03-01", "2026-03-13");

        assertThat(world.enrolments()).containsExactly("Adams money/1 FINISHED(exhausted) 2026-03-13");
        assertThat(world.stage(adams)).isEqualTo("dormant: nothing left");
    }

    @Test
    void saysWhatAPersonDoesWhenThePathHasNothingLeft() {
        long adams = world.lead("Adams", "no interest");

        world.nights("2026-03-01", "2026-03-09");

        assertThat(world.enrolments()).containsExactly("Adams rest/1 FINISHED(exhausted) 2026-03-07");
        assertThat(world.next(adams)).isEqualTo("Call once more | kim | 2026-03-17 23:00:00.000000");
    }

    @Test
    void tellsEveryLeadItsNextTouch() {
        long adams = world.lead("Adams", "no budget");

        world.night("2026-03-01");

        assertThat(world.next(adams))
                .isEqualTo("The next touch of the nurture path money | marketing | 2026-03-08 23:00:00.000000");
    }

    @Test
    void sendsNoBurstAfterMissedNights() {
        world.lead("Adams", "no budget");
        world.missedNight("2026-03-01");
        world.missedNight("2026-03-12");
        assertThat(world.mails()).isEmpty();

        world.nights("2026-03-20", "2026-03-22");

        assertThat(world.mails()).containsExactly("2026-03-20 Adams money/hello/1");
    }

    @Test
    void keepsAMailThatCannotBeWrittenFromTheOutboxAndTheOthersGoing() {
        world.lead("Adams", "no budget");
        world.lead("Baker", "no budget");
        world.sql("UPDATE leads SET last_name = NULL WHERE lead_number = 1");

        assertThat(world.night("2026-03-01").getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(world.mails()).containsExactly("2026-03-01 Baker money/hello/1");
        assertThat(world.texts("SELECT CONCAT(next_on, ' ', failure) FROM enrolments WHERE lead_number = 1"))
                .singleElement()
                .asString()
                .startsWith("2026-03-02 templates/nurture/money/01-hello/body.html:1:");

        world.sql("UPDATE leads SET last_name = 'Adams' WHERE lead_number = 1");
        world.night("2026-03-02");

        assertThat(world.mails()).contains("2026-03-02 Adams money/hello/1");
        assertThat(world.one("SELECT COUNT(*) FROM enrolments WHERE failure IS NOT NULL"))
                .isZero();
    }

    @Test
    void stopsBeforeTheFirstMailWhenTheAudienceIsTooLarge() {
        world.settings(1, 2, 2);
        world.restart();
        world.lead("Adams", "no budget");
        world.lead("Baker", "no budget");
        world.lead("Clark", "no budget");

        var stopped = world.night("2026-03-01");

        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(stopped.getAllFailureExceptions())
                .anyMatch(failure -> failure.toString().contains("would queue 3 messages, more than the 2"));
        assertThat(world.mails()).isEmpty();

        world.settings(1, 2, 3);
        world.restart();
        assertThat(world.sameRunAgain("2026-03-01").getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(world.mails()).hasSize(3);
    }

    @Test
    void doesNotStopForEnrolmentsThatWouldGetNothing() {
        world.settings(1, 1, 2);
        world.restart();
        for (String name : new String[] {"Adams", "Baker", "Clark"}) {
            world.lead(name, "no budget");
        }
        world.sql("UPDATE leads SET email = 'info@example.com', email_key = 'info@example.com'");

        assertThat(world.night("2026-03-01").getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(world.mails()).hasSize(1);
    }
}
