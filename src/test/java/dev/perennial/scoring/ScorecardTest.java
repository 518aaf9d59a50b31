package dev.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.lead.LeadFacts;
import dev.perennial.scoring.Reason.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {

    private static final LocalDate TONIGHT = LocalDate.of(2026, 3, 10);

    @TempDir
    Path home;

    Scorecard scorecard;

    @BeforeEach
    void read() throws IOException {
        Path file = home.resolve("jobs/30-scoring/scorecard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                fit:
                  - { rule: can be called, when: 'phone != ""', points: 20 }
                  - { rule: large, when: employees > 100, points: 15 }
                  - { rule: competitor, when: 'email_domain == "rival.example"', points: -100 }
                interest:
                  - { rule: visit, when: 'type == "visit"', points: 4, half-life-days: 10, cap: 10 }
                  - { rule: careers, when: 'type == "visit" && detail == "/careers"', points: -8, half-life-days: 10 }
                  - { rule: demo, when: 'type == "demo" && country == "DE"', points: 30 }
                caps: { fit: 30, interest: 25 }
                fade-step: 1
                grades: { a: 50, b: 30, c: 10 }
                """);
        scorecard = Problems.none(problems -> ScorecardFile.read(new Home(home), problems));
    }

    @Test
    void losesPointsWithoutAPhone() {
        assertThat(score(Map.of("phone", "+4930")).fit()).isEqualTo(20);
        assertThat(score(Map.of("phone", "")).fit()).isZero();
    }

    @Test
    void neverGoesBeyondACap() {
        assertThat(score(Map.of("phone", "+4930", "employees", 500L)).fit()).isEqualTo(30);
        assertThat(score(Map.of("country", "DE"), did("demo", 0)).interest()).isEqualTo(25);
    }

    @Test
    void aCompetitorSinksBelowZero() {
        assertThat(score(Map.of("email_domain", "rival.example")).score()).isEqualTo(-100);
        assertThat(score(Map.of("email_domain", "rival.example")).grade()).isEqualTo('D');
    }

    @Test
    void addsUpActivitiesUntilTheRulesCap() {
        ScoredLead scored = score(Map.of(), did("visit", 0), did("visit", 0), did("visit", 1));
        assertThat(scored.reasons())
                .containsExactly(new Reason("visit", Part.INTEREST, 10, 3, TONIGHT.minusDays(1), TONIGHT.plusDays(4)));
    }

    @Test
    void tellsWhenAReasonWillBeWorthLess() {
        ScoredLead scored = score(Map.of(), did("visit", 0));
        assertThat(scored.due()).contains(TONIGHT.plusDays(2));
        Activity visit = new Activity("visit", "", 0, TONIGHT);
        assertThat(scoreOn(TONIGHT.plusDays(1), visit).interest()).isEqualTo(4);
        assertThat(scoreOn(TONIGHT.plusDays(2), visit).interest()).isEqualTo(3);
    }

    @Test
    void isLookedAtAgainWhenAWholeStepIsLost() {
        scorecard = new Scorecard(scorecard.fit(), scorecard.interest(), scorecard.caps(), 3, scorecard.grades());
        assertThat(score(Map.of(), did("visit", 0)).due()).contains(TONIGHT.plusDays(15)); // 4 points become 1
    }

    @Test
    void whatNeverFadesIsNeverDueAgain() {
        assertThat(score(Map.of("country", "DE"), did("demo", 3)).due()).isEmpty();
    }

    @Test
    void forgetsWhatFadedToNothing() {
        assertThat(score(Map.of(), did("visit", 60)).reasons()).isEmpty();
    }

    @Test
    void takesPointsAwayThatFadeToo() {
        ScoredLead scored = score(Map.of(), new Activity("visit", "/careers", 0, TONIGHT.minusDays(10)));
        assertThat(scored.interest()).isEqualTo(2 - 4);
    }

    @Test
    void countsTomorrowOnlyTomorrow() {
        ScoredLead scored = score(Map.of("country", "DE"), did("demo", -1));
        assertThat(scored.interest()).isZero();
        assertThat(scored.due()).contains(TONIGHT.plusDays(1));
    }

    @Test
    void gradesBeginAtTheirPoints() {
        assertThat(score(Map.of("phone", "1", "employees", 500L)).grade()).isEqualTo('B');
        assertThat(score(Map.of("phone", "1", "employees", 500L, "country", "DE"), did("demo", 0))
                        .grade())
                .isEqualTo('A');
        assertThat(score(Map.of("phone", "1")).grade()).isEqualTo('C');
        assertThat(score(Map.of()).grade()).isEqualTo('D');
    }

    private ScoredLead score(Map<String, Object> facts, Activity... activities) {
        return scorecard.score(new LeadToScore(new LeadFacts(1, facts), List.of(activities)), TONIGHT);
    }

    private ScoredLead scoreOn(LocalDate night, Activity activity) {
        return scorecard.score(new LeadToScore(new LeadFacts(1, Map.of()), List.of(activity)), night);
    }

    private static Activity did(String type, long daysAgo) {
        return new Activity(type, "", 0, TONIGHT.minusDays(daysAgo));
    }
}
