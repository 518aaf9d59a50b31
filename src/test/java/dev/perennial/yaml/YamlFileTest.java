package dev.perennial.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    enum Action {
        ENROL,
        MOVE_ON
    }

    record Days(int count) {
        @JsonCreator
        static Days of(String text) {
            if (!text.matches("\\d+ days")) {
                throw new IllegalArgumentException("'" + text + "' is no number of days; write for example '3 days'");
            }
            return new Days(Integer.parseInt(text.substring(0, text.indexOf(' '))));
        }
    }

    record Stage(
            String definition,
            @JsonProperty("when") @Nullable String condition,

            @Setting(value = "How long.", fallback = "3 days")
            Days shelfLife) {}

    record Limits(
            @Setting(value = "Most mails a day.", fallback = "1", min = 0, max = 9)
            int perDay,

            @Setting(value = "Words.", fallback = "[a, b]") List<String> words) {}

    record Dictionary(
            ZoneId zone,
            LocalDate since,
            @Nullable LocalTime opens,
            double revenue,
            Optional<Boolean> open,

            @Setting(value = "What to do.", fallback = "move-on")
            Action action,

            @Setting(value = "A code.", pattern = "[A-Z]{2}") @Nullable
            String code,

            @Setting(value = "Limits.", fallback = "{}") Limits limits,
            Map<String, Stage> stages) {

        Dictionary {
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("a dictionary needs a stage; add one under 'stages'");
            }
        }
    }

    private static final YamlFile<Dictionary> FILE = YamlFile.of(Dictionary.class);
    private static final String HEAD = "zone: Europe/Berlin\nsince: 2026-03-31\nrevenue: 1000\n";

    private static Parsed<Dictionary> read(String yaml) {
        return FILE.read(new Source("jobs/d.yaml", yaml));
    }

    private static List<String> problems(String yaml) {
        Problems problems = new Problems();
        assertThat(FILE.read(new Source("d.yaml", yaml), problems)).isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void bindsValuesAsTheRecordSays() {
        Dictionary read = read(HEAD + """
                opens: 08:30
                open: true
                code: NO
                limits: {per-day: 2, words: [01099, no, 1.10, 'null']}
                stages:
                  mql: {definition: Ready, when: score > 3, shelf-life: 12 days}
                  "a/b": {definition: 42}
                """).value();
        assertThat(read.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(read.since()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(read.opens()).isEqualTo(LocalTime.of(8, 30));
        assertThat(read.revenue()).isEqualTo(1000);
        assertThat(read.open()).contains(true);
        assertThat(read.code()).isEqualTo("NO");
        assertThat(read.limits()).isEqualTo(new Limits(2, List.of("01099", "no", "1.10", "null")));
        assertThat(read.stages())
                .containsEntry("mql", new Stage("Ready", "score > 3", new Days(12)))
                .containsEntry("a/b", new Stage("42", null, new Days(3)));
    }

    @Test
    void fillsInWhatMayBeLeftOut() {
        Dictionary read = read(HEAD + "opens:\nstages: {a: {definition: b}}").value();
        assertThat(read.opens()).isNull();
        assertThat(read.open()).isEmpty();
        assertThat(read.action()).isEqualTo(Action.MOVE_ON);
        assertThat(read.limits()).isEqualTo(new Limits(1, List.of("a", "b")));
    }

    @Test
    void tellsEveryMistakeOfAFileAtOnce() {
        assertThat(problems("""
                zone: Europe/Berln
                since: 31.3.2026
                revenü: 5
                open: maybe
                action: enroll
                code: abc
                limits:
                  per-day: 10
                  words: many
                stages:
                  mql:
                    definitoin: Ready
                    shelf-life: two weeks
                  "a/b":
                    definition: [x]
                """))
                .containsExactly(
                        "d.yaml:1:1: 'revenue' is missing; add it",
                        "d.yaml:1:7: 'Europe/Berln' is not a time zone such as Europe/Berlin",
                        "d.yaml:2:8: '31.3.2026' is not a date such as 2026-03-31",
                        "d.yaml:3:1: unknown key 'revenü'; did you mean 'revenue'?",
                        "d.yaml:4:7: must be true or false, but is 'maybe'",
                        "d.yaml:5:9: unknown word 'enroll'; did you mean 'enrol'?",
                        "d.yaml:6:7: 'abc' must look like [A-Z]{2}",
                        "d.yaml:8:12: '10' is too large; write at most 9",
                        "d.yaml:9:10: must be a list, but is 'many'",
                        "d.yaml:11:3: 'definition' is missing; add it",
                        "d.yaml:12:5: unknown key 'definitoin'; did you mean 'definition'?",
                        "d.yaml:13:17: 'two weeks' is no number of days; write for example '3 days'",
                        "d.yaml:15:5: must be a text, but is a list");
    }

    @Test
    void listsTheKnownWordsWhenNoneIsNear() {
        assertThat(problems(HEAD + "action: xyz\nstages: {a: {definition: b, colour: red}}"))
                .containsExactly(
                        "d.yaml:4:9: unknown word 'xyz'; write one of: enrol, move-on",
                        "d.yaml:5:29: unknown key 'colour'; known here: definition, when, shelf-life");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThat(problems(HEAD + "stages: {a: {definition: b}}\nzone: UTC\n"))
                .containsExactly("d.yaml:5:1: 'zone' is here twice, first in line 1; remove one of them");
    }

    @Test
    void refusesAKeyWithoutAValue() {
        assertThat(problems(HEAD + "stages:\n")).containsExactly("d.yaml:4:1: 'stages' has no value; write one");
    }

    @Test
    void tellsWhatTheRecordItselfRefuses() {
        assertThat(problems(HEAD + "stages: {}"))
                .containsExactly("d.yaml:1:1: a dictionary needs a stage; add one under 'stages'");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThat(problems("zone: a: b"))
                .containsExactly(
                        "d.yaml:1:8: a second ':' in one line; put the text in quotes, or check the indentation");
        assertThat(problems("stages:\n\tmql: 1")).containsExactly("d.yaml:2:1: a tab cannot indent; use spaces");
        assertThat(problems("zone: 'open\n"))
                .containsExactly(
                        "d.yaml:2:1: is not YAML: found unexpected end of stream; check indentation, quotes and"
                                + " brackets just before this place");
        assertThat(problems("zone: UTC\n---\nzone: UTC\n"))
                .containsExactly("d.yaml:2:1: a second document begins here; keep one per file and remove the ---");
        assertThat(problems("zone: UTC\nübel: \u0007\n"))
                .containsExactly("d.yaml:2:7: has a character that no text may hold (U+0007); remove it");
    }

    @Test
    void refusesAnEmptyFile() {
        String message = "d.yaml: is empty; write its keys or remove the file";
        assertThat(problems("")).containsExactly(message);
        assertThat(problems("# nothing yet\n")).containsExactly(message);
        assertThat(problems("- a list"))
                .containsExactly("d.yaml:1:1: must be a table of keys and values, but is a list");
    }

    @Test
    void refusesAFileThatUnfoldsWithoutEnd() {
        StringBuilder laughs = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            char before = (char) (c - 1);
            laughs.append(c + ": &" + c + " [" + ("*" + before + ", ").repeat(9) + "*" + before + "]\n");
        }
        String message = "d.yaml: unfolds to more values than a file may hold; write it out without aliases (*name)";
        assertThat(problems(laughs.toString())).contains(message);
        assertThat(problems("a: &a [*a]")).contains(message);
        assertThat(problems("a: " + "[".repeat(100) + "]".repeat(100))).hasSize(1);
        assertThat(problems("a: " + "x".repeat(4_000_000))).hasSize(1);
    }

    @Test
    void describesItselfToEditors() {
        assertThat(YamlFile.of(Limits.class).schema()).isEqualTo("""
                {
                  "$schema" : "http://json-schema.org/draft-07/schema#",
                  "type" : "object",
                  "additionalProperties" : false,
                  "properties" : {
                    "per-day" : {
                      "type" : "integer",
                      "description" : "Most mails a day.",
                      "minimum" : 0,
                      "maximum" : 9,
                      "default" : 1
                    },
                    "words" : {
                      "type" : "array",
                      "items" : {
                        "type" : "string"
                      },
                      "description" : "Words.",
                      "default" : [ "a", "b" ]
                    }
                  },
                  "required" : [ ]
                }
                """);
    }

    @Test
    void throwsAllOfItWhenReadAlone() {
        assertThatThrownBy(() -> read(HEAD + "stage: 1\ncode: a\n"))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("""
                        jobs/d.yaml:1:1: 'stages' is missing; add it
                        jobs/d.yaml:4:1: unknown key 'stage'; did you mean 'stages'?
                        jobs/d.yaml:5:7: 'a' must look like [A-Z]{2}""");
    }
}
