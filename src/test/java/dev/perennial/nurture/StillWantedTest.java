package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.outbox.DueMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between planning a mail and sending it. */
class StillWantedTest extends NurtureTest {

    private static final DueMessage MAIL = new DueMessage(1, 1, 1, "money", "hello", 1, "adams@example.com");

    @BeforeEach
    void hasAMailInTheOutbox() {
        world.lead("Adams", "no budget");
        world.night("2026-03-01");
    }

    private Map<Long, String> unwanted() {
        return world.bean(StillWanted.class).unwanted(List.of(MAIL));
    }

    @Test
    void letsAMailGoWhenNothingHappened() {
        assertThat(unwanted()).isEmpty();
    }

    @Test
    void letsTheLastMailOfAFinishedPathGo() {
        world.sql("UPDATE enrolments SET state = 'FINISHED', reason = 'exhausted', left_on = '2026-03-02'");

        assertThat(unwanted()).isEmpty();
    }

    @Test
    void keepsBackTheMailOfALeadThatLeftThePath() {
        world.sql("UPDATE enrolments SET state = 'EXITED', reason = 'stopped', left_on = '2026-03-02'");

        assertThat(unwanted()).containsEntry(1L, "no longer on the path: stopped");
    }

    @Test
    void keepsBackTheMailOfAPausedLead() {
        world.sql("UPDATE enrolments SET state = 'PAUSED', paused_on = '2026-03-02'");

        assertThat(unwanted()).containsEntry(1L, "no longer on the path: paused");
    }

    @Test
    void keepsBackTheMailOfALeadThatWithdrewItsConsent() {
        world.sql("UPDATE leads SET consent = 'no'");

        assertThat(unwanted()).containsEntry(1L, "consent withdrawn");
    }

    @Test
    void keepsBackTheMailOfALeadThatReplied() {
        world.reply(1, "2026-03-02 08:00:00");

        assertThat(unwanted()).containsEntry(1L, "replied");
    }
}
