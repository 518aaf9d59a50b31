package dev.perennial.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;

class RestartTest extends NurtureTest {

    private static final int LEADS = 1200;

    @Test
    void changesNothingWhenTheSameNightRunsTwice() {
        world.lead("Adams", "no budget");
        world.lead("Baker", "no interest");
        world.request("pause", 2, "rest", "");
        world.night("2026-03-01");
        List<String> once = world.rows();

        world.night("2026-03-01");

        assertThat(world.rows()).isEqualTo(once);
    }

    @Test
    void writesTheSameRowsWhenItWasTornWhileEnrolling() {
        tornBy("CREATE TRIGGER torn BEFORE INSERT ON enrolments FOR EACH ROW IF NEW.lead_number = 700 THEN"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the power went'; END IF");
    }

    @Test
    void writesTheSameRowsWhenItWasTornWhilePlanning() {
        tornBy("CREATE TRIGGER torn BEFORE INSERT ON messages FOR EACH ROW IF NEW.lead_number = 700 THEN"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the power went'; END IF");
    }

    @Test
    void writesTheSameRowsWhenItWasTornWhileSayingWhatIsNext() {
        tornBy("CREATE TRIGGER torn BEFORE UPDATE ON leads FOR EACH ROW IF NEW.lead_number = 1100 THEN"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the power went'; END IF");
    }

    private void tornBy(String trigger) {
        world.settings(1, 2, 5000);
        world.restart();
        world.leads(LEADS);
        world.sql(trigger);
        try {
            assertThat(world.night("2026-03-01").getStatus()).isEqualTo(BatchStatus.FAILED);
        } finally {
            world.sql("DROP TRIGGER torn");
        }
        assertThat(world.sameRunAgain("2026-03-01").getStatus()).isEqualTo(BatchStatus.COMPLETED);
        List<String> torn = world.rows();

        world.forgetEverything();
        world.leads(LEADS);
        world.night("2026-03-01");

        assertThat(world.mails()).hasSize(LEADS);
        assertThat(world.rows()).isEqualTo(torn);
    }
}
