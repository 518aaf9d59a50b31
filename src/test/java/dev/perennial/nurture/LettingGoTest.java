package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettingGoTest extends NurtureTest {

    long adams;

    @BeforeEach
    void isOnThePath() {
        adams = world.lead("Adams", "no budget");
        world.night("2026-03-01");
    }

    @Test
    void keepsALeadOfWhomNothingIsNew() {
        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 ACTIVE");
    }

    @Test
    void suppressesALeadThatUnsubscribed() {
        world.suppress("adams@example.com");

        world.nights("2026-03-02", "2026-03-10");

        assertThat(world.enrolments()).containsExactly("Adams money/1 SUPPRESSED(is suppressed) 2026-03-02");
        assertThat(world.mails()).hasSize(1);
    }

    @Test
    void suppressesALeadThatWithdrewItsConsent() {
        world.sql("UPDATE leads SET consent = 'no'");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 SUPPRESSED(has withdrawn consent) 2026-03-02");
        assertThat(world.next(adams))
                .startsWith(
                        "Off the nurture path money (has withdrawn consent): decide what is next | kim | 2026-09-01");
    }

    @Test
    void meetsTheGoalWhenTheLeadBecameReadyForSales() {
        world.toStage(adams, "mql", "score passed");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 GOAL_MET(goal met) 2026-03-02");
    }

    @Test
    void exitsWhenSalesClaimedTheLead() {
        world.toStage(adams, "sal", "claimed");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 EXITED(claimed by sales) 2026-03-02");
    }

    @Test
    void exitsWhenThereIsAnOpportunity() {
        world.sql("""
                INSERT INTO opportunities (opportunity_id, file, line, changed_on, lead_ref, lead_number, stage, opened_at)
                VALUES ('o1', 1, 1, '2026-03-02', '1', 1, 'proposal', '2026-03-02')
                """);

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 EXITED(has an open opportunity) 2026-03-02");
    }

    @Test
    void givesALeadThatRepliedBackToSales() {
        world.reply(adams, "2026-03-02 10:00:00");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 EXITED(replied) 2026-03-02");
        assertThat(world.stage(adams)).isEqualTo("mql: replied");
    }

    @Test
    void doesNotCountAReplyFromBeforeThePath() {
        world.reply(adams, "2026-03-01 10:00:00");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 ACTIVE");
    }

    @Test
    void exitsWhenThePathIsNoMore() {
        world.write("templates/nurture/money/path.yaml", " ");
        world.sql("UPDATE enrolments SET path = 'gone'");

        world.night("2026-03-02");

        assertThat(world.enrolments()).first().isEqualTo("Adams gone/1 EXITED(path ended) 2026-03-02");
    }

    @Test
    void staysWhenItNoLongerFitsTheSegment() {
        world.sql("UPDATE leads SET last_reason = 'no timeline'");

        world.night("2026-03-02");

        assertThat(world.enrolments()).containsExactly("Adams money/1 ACTIVE");
    }

    @Test
    void exitsWithTheSegmentWhenThePathSaysSo() {
        world.path("money", 50, "no budget", """
                leaves-segment: exit
                exhausted: { stage: dormant }
                """);
        world.restart();
        world.sql("UPDATE leads SET last_reason = 'no timeline'");

        world.night("2026-03-02");

        assertThat(world.enrolments())
                .containsExactly("Adams money/1 EXITED(left the segment) 2026-03-02", "Adams rest/1 ACTIVE");
    }
}
