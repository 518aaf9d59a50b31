package dev.perennial.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.CommittedSchema;
import dev.perennial.yaml.FileOfHome;
import dev.perennial.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFileTest {

    private static final String NAME = "jobs/40-funnel/dictionary.yaml";
    private static final String RIGHT = """
            main-line: [inquiry, mql, sal]
            stages:
              inquiry:
                means: Somebody answered us once.
                owner: marketing
                next: Wait.
                clock: { within: 30 days, then: nurture, reason: idle }
              mql:
                means: Worth a call.
                owner: sales
                from: [inquiry, nurture]
                enter: score >= 45
                next: Hand to a rep.
                clock: { within: 30 days, then: nurture, reason: nobody took it }
              sal:
                means: Accepted.
                owner: sales
                next: Make contact.
                clock: { within: 45 days, then: nurture, reason: stalled }
              nurture:
                means: Not ready.
                owner: marketing
                next: The next touch.
                clock: { within: 90 days, then: inquiry, reason: again }
            hand-off:
              from: mql
              accepted: sal
              accept-within: 24 business hours
              contact-within: 24 hours
              shelf-life: 72 business hours
              aged: { then: nurture, reason: aged }
              not-reached: [No answer]
              give-up-after: 6
              given-up: { then: nurture, reason: unresponsive }
              closed-lost: nurture
            reasons:
              No budget: nurture
            """;

    @TempDir
    Path home;

    private FileOfHome file;

    @BeforeEach
    void inThisHome() {
        file = new FileOfHome(home, NAME, RIGHT, DictionaryFileTest::read);
    }

    /** There is a dictionary when nothing is wrong, and only then. */
    private static void read(Home home, Problems problems) {
        assertThat(DictionaryFile.read(home, problems).isPresent()).isEqualTo(!problems.any());
    }

    @Test
    void theShippedOneIsRight() {
        assertThat(Dictionary.of(new Home(home)).mainLine())
                .containsExactly("inquiry", "engaged", "mql", "sal", "sql", "customer");
    }

    @Test
    void theExampleIsRight() throws IOException {
        assertThat(file.problems(RIGHT)).isEmpty();
    }

    @Test
    void aDeadEndIsRefusedAtTheNameOfTheStage() throws IOException {
        assertThat(file.with("    clock: { within: 45 days, then: nurture, reason: stalled }\n", ""))
                .containsExactly(
                        NAME + ":15:3: stage 'sal' is a dead end; give it a clock that says when and where a lead goes"
                                + " on, or mark it terminal: true");
    }

    @Test
    void aTerminalStageNeedsNoClock() throws IOException {
        assertThat(file.with("    clock: { within: 90 days, then: inquiry, reason: again }\n", "    terminal: true\n"))
                .isEmpty();
    }

    @Test
    void anUnknownStageIsToldWithWhatWasMeant() throws IOException {
        assertThat(file.with("from: [inquiry, nurture]", "from: [inquiry, nurtur]"))
                .containsExactly(NAME + ":11:21: there is no stage 'nurtur'; did you mean 'nurture'?");
        assertThat(file.with("main-line: [inquiry, mql, sal]", "main-line: [inquiry, mqll, sal]"))
                .containsExactly(NAME + ":1:22: there is no stage 'mqll'; did you mean 'mql'?");
        assertThat(file.with("then: nurture, reason: idle", "then: sleep, reason: idle"))
                .containsExactly(NAME + ":7:37: there is no stage 'sleep'");
        assertThat(file.with("closed-lost: nurture", "closed-lost: lost"))
                .containsExactly(NAME + ":35:16: there is no stage 'lost'");
        assertThat(file.with("No budget: nurture", "No budget: lost"))
                .containsExactly(NAME + ":37:14: there is no stage 'lost'");
    }

    @Test
    void aMistakeInACriterionIsToldAtItsWord() throws IOException {
        assertThat(file.with("enter: score >= 45", "enter: scor >= 45"))
                .singleElement()
                .asString()
                .startsWith(NAME + ":12:12: ")
                .contains("'scor'")
                .contains("did you mean 'score'?");
    }

    @Test
    void aClockThatLeadsToItsOwnStageIsRefused() throws IOException {
        assertThat(file.with("then: nurture, reason: stalled", "then: sal, reason: stalled"))
                .containsExactly(NAME + ":19:37: leads back to 'sal' itself; name another stage");
    }

    @Test
    void aTimeLimitIsToldHowToWriteIt() throws IOException {
        assertThat(file.with("within: 45 days", "within: six weeks"))
                .containsExactly(NAME + ":19:22: 'six weeks' is no time limit; write it as '72 hours',"
                        + " '24 business hours' or '30 days'");
    }

    @Test
    void aConditionWithoutAWayInIsNeverAsked() throws IOException {
        assertThat(file.with("    from: [inquiry, nurture]\n", ""))
                .containsExactly(NAME + ":11:12: is never asked, because from is empty; name the stages it holds for");
        assertThat(file.with("    enter: score >= 45\n", ""))
                .containsExactly(NAME + ":11:5: is never asked without enter; add the condition or remove it");
    }

    @Test
    void aHandOffStaysWithSales() throws IOException {
        assertThat(file.with("accepted: sal", "accepted: nurture"))
                .containsExactly(NAME + ":27:13: 'nurture' must be a stage that sales owns and that goes on");
    }

    @Test
    void aNameThatNoTableHoldsIsRefused() throws IOException {
        assertThat(file.with("  inquiry:\n    means", "  Inquiry:\n    means"))
                .contains(NAME + ":3:3: 'Inquiry' is no name for a stage; write 1 to 40 small letters, digits and -");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        String twice = RIGHT.replace("then: nurture, reason: idle", "then: nowhere, reason: idle")
                .replace("closed-lost: nurture", "closed-lost: nowhere");
        assertThat(file.problems(twice)).hasSize(2);
    }

    @Test
    void reasonsAndOutcomesAreReadInAnyCase() throws IOException {
        file.problems(RIGHT);
        Dictionary dictionary = Dictionary.of(new Home(home));
        assertThat(dictionary.afterReturn("no budget")).contains("nurture");
        assertThat(dictionary.afterReturn("no interest")).isEmpty();
        assertThat(dictionary.promises().isAttempt("no answer")).isTrue();
        assertThat(dictionary.promises().isAttempt("")).isFalse();
    }

    @Test
    void itsSchemaIsCommitted() throws IOException {
        CommittedSchema.check("dictionary", YamlFile.of(DictionarySettings.class));
    }
}
