package dev.perennial.enrolment;

import static dev.perennial.enrolment.EnrolmentState.ACTIVE;
import static dev.perennial.enrolment.EnrolmentState.EXITED;
import static dev.perennial.enrolment.EnrolmentState.FINISHED;
import static dev.perennial.enrolment.EnrolmentState.GOAL_MET;
import static dev.perennial.enrolment.EnrolmentState.PAUSED;
import static dev.perennial.enrolment.EnrolmentState.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrolmentStateTest {

    @Test
    void allowsTheseMovesAndNoOther() {
        List<String> allowed = new ArrayList<>();
        for (EnrolmentState from : EnrolmentState.values()) {
            for (EnrolmentState to : EnrolmentState.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + " " + to);
                }
            }
        }
        assertThat(allowed)
                .containsExactly(
                        "ACTIVE PAUSED",
                        "ACTIVE FINISHED",
                        "ACTIVE GOAL_MET",
                        "ACTIVE EXITED",
                        "ACTIVE SUPPRESSED",
                        "PAUSED ACTIVE",
                        "PAUSED GOAL_MET",
                        "PAUSED EXITED",
                        "PAUSED SUPPRESSED");
    }

    @Test
    void isOpenUntilItEnds() {
        assertThat(List.of(ACTIVE, PAUSED)).allMatch(EnrolmentState::isOpen);
        assertThat(List.of(FINISHED, GOAL_MET, EXITED, SUPPRESSED)).noneMatch(EnrolmentState::isOpen);
    }
}
