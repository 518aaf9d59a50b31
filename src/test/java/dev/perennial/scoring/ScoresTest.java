package dev.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class ScoresTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    LeadsToScore leadsToScore;

    @Autowired
    Scores scores;

    @Autowired
    Home home;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void leadsAreDueTonightOrWereBefore() {
        long tonight = given.aLead().with("score_due", "2026-03-10").number();
        long missed = given.aLead().with("score_due", "2026-03-02").number();
        given.aLead().with("score_due", "2026-03-11").number();
        given.aLead().number();
        assertThat(due()).extracting(lead -> lead.facts().leadNumber()).containsExactly(tonight, missed);
    }

    @Test
    void aLeadComesWithAllItDid() {
        long lead = given.aLead()
                .idleDays(5)
                .did("visit", 2)
                .did("demo", -1)
                .with("score_due", "2026-03-10")
                .number();
        given.aLead().did("visit", 1).number();
        assertThat(due()).singleElement().satisfies(found -> {
            assertThat(found.facts().leadNumber()).isEqualTo(lead);
            assertThat(found.activities())
                    .containsExactlyInAnyOrder(
                            new Activity(
                                    "inquiry",
                                    "web-form",
                                    0,
                                    given.night().date().minusDays(5)),
                            new Activity("visit", "", 0, given.night().date().minusDays(2)),
                            new Activity("demo", "", 0, given.night().date().plusDays(1)));
        });
    }

    @Test
    void thePointsAreTheSumOfTheReasons() {
        long lead = given.aLead()
                .with("title", "Laborleiterin")
                .with("country", "DE")
                .did("visit", 2)
                .with("score_due", "2026-03-10")
                .number();
        score();
        assertThat(database.sql("""
                        SELECT score > 0 AND score = (SELECT SUM(points) FROM scores s WHERE s.lead_number = l.lead_number)
                        FROM leads l WHERE lead_number = ?
                        """).param(lead).query(Boolean.class).single()).isTrue();
    }

    @Test
    void scoringTwiceIsScoringOnce() {
        given.aLead()
                .with("country", "DE")
                .did("visit", 2)
                .with("score_due", "2026-03-10")
                .number();
        List<LeadToScore> due = due();
        record(due);
        List<Map<String, Object>> once = everything();
        record(due);
        assertThat(everything()).isEqualTo(once);
        assertThat(due()).isEmpty();
    }

    @Test
    void newPointsMakeTheFunnelDueAndTheSamePointsDoNot() {
        long lead = given.aLead()
                .with("country", "DE")
                .with("score_due", "2026-03-10")
                .number();
        score();
        assertThat(funnelDue(lead)).isEqualTo("2026-03-10");
        database.sql("UPDATE leads SET funnel_due = NULL, score_due = '2026-03-10'")
                .update();
        score();
        assertThat(funnelDue(lead)).isNull();
    }

    @Test
    void aLeadIsDueAgainWhenItsFirstReasonFades() {
        given.aLead()
                .idleDays(0)
                .did("visit", 0)
                .with("score_due", "2026-03-10")
                .number();
        score();
        assertThat(database.sql("SELECT score_due = (SELECT MIN(fades_at) FROM scores) FROM leads")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatHappensAfterTheNightCountsInTheNext() {
        long lead = given.aLead()
                .idleDays(400)
                .did("demo", -1)
                .with("score_due", "2026-03-10")
                .number();
        score();
        given.night("2026-03-11");
        assertThat(due()).extracting(next -> next.facts().leadNumber()).containsExactly(lead);
        score();
        assertThat(database.sql("SELECT interest FROM leads")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void score() {
        record(due());
    }

    private void record(List<LeadToScore> due) {
        Scorecard scorecard = Problems.none(problems -> ScorecardFile.read(home, problems));
        scores.record(new Chunk<>(due.stream()
                .map(lead -> scorecard.score(lead, given.night().date()))
                .toList()));
    }

    private List<LeadToScore> due() {
        leadsToScore.open(new ExecutionContext());
        List<LeadToScore> found = new ArrayList<>();
        for (LeadToScore next = leadsToScore.read(); next != null; next = leadsToScore.read()) {
            found.add(next);
        }
        return found;
    }

    private @Nullable String funnelDue(long lead) {
        return (String) database.sql("SELECT CAST(funnel_due AS CHAR) AS due FROM leads WHERE lead_number = ?")
                .param(lead)
                .query()
                .singleRow()
                .get("due");
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = new ArrayList<>(database.sql("SELECT * FROM scores ORDER BY lead_number, rule")
                .query()
                .listOfRows());
        rows.addAll(
                database.sql("SELECT * FROM leads ORDER BY lead_number").query().listOfRows());
        return rows;
    }
}
