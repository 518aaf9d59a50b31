package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntranceTest extends NurtureTest {

    @Test
    void takesThePathOfHighestPriorityThatIsForTheLead() {
        world.lead("Adams", "no budget");
        world.lead("Baker", "no timeline");

        world.night("2026-03-01");

        assertThat(world.enrolments()).containsExactly("Adams money/1 ACTIVE", "Baker rest/1 ACTIVE");
    }

    @Test
    void takesNobodyWithoutConsentOrWithASuppression() {
        world.lead("Adams", "no budget", "no");
        world.lead("Baker", "no budget", "unknown");
        world.lead("Clark", "no budget");
        world.lead("Davis", "no budget");
        world.suppress("clark@example.com");
        world.sql("UPDATE leads SET email = NULL, email_key = NULL WHERE last_name = 'Davis'");

        world.night("2026-03-01");

        assertThat(world.enrolments()).isEmpty();
    }

    @Test
    void takesNobodyOutsideOfNurture() {
        world.toStage(world.lead("Adams", "no budget"), "engaged", "no budget");

        world.night("2026-03-01");

        assertThat(world.enrolments()).isEmpty();
    }

    @Test
    void takesALeadBackOnlyAfterTheDaysOfThePath() {
        long adams = world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.toStage(adams, "lost", "lost");
        world.night("2026-03-02");
        world.toStage(adams, "nurture", "no budget");
        world.sql("UPDATE leads SET consent = 'no'");

        world.night("2026-03-31");
        world.sql("UPDATE leads SET consent = 'yes'");
        world.night("2026-04-01");

        assertThat(world.enrolments())
                .containsExactly("Adams money/1 EXITED(stage lost) 2026-03-02", "Adams money/2 ACTIVE");
    }

    @Test
    void doesNotTakeALeadBackTooEarlyButOffersItTheNextPath() {
        long adams = world.lead("Adams", "no budget");
        world.night("2026-03-01");
        world.toStage(adams, "lost", "lost");
        world.night("2026-03-02");
        world.toStage(adams, "nurture", "no budget");

        world.night("2026-03-31");

        assertThat(world.enrolments())
                .containsExactly("Adams money/1 EXITED(stage lost) 2026-03-02", "Adams rest/1 ACTIVE");
    }
}
