package dev.perennial.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            scor > 3                    → 0 unknown fact 'scor'; did you mean 'score'?
            fit > 1 || days_in_stag > 3 → 11 unknown fact 'days_in_stag'; did you mean 'days_in_stage'?
            days_ago < 3                → 0 'days_ago' is a fact about an activity, known in interest rules only
            score                       → 0 must be true or false, but is a whole number; compare it with something, such as score >= 50
            score > 3 && fit            → 10 '&&' does not go with true or false and a whole number; compare it with something first, such as score >= 50
            !title                      → 0 '!' does not go with a text; compare it with something first, such as score >= 50
            title > 3                   → 6 '>' does not go with a text and a whole number; a text needs quotes, a number none
            revenue == 1000000          → 8 '==' does not go with a decimal number and a whole number; write the whole number with a decimal point, such as 5.0
            revenue in [1, 2]           → 8 'in' does not go with a decimal number and a list of whole numbers; write the whole number with a decimal point, such as 5.0
            score == null               → 6 '==' does not go with a whole number and null; a fact is never null, compare it with '' or 0
            email.contains(3)           → 14 'contains' does not go with a text and a whole number; a text needs quotes, a number none
            country in ['DE', 3]        → 18 must be a text, but is a whole number
            email.lowrAscii() == 'x'    → 6 unknown function 'lowrAscii'; did you mean 'lowerAscii'?
            email.foo == 'x'            → 5 a fact has no parts; remove what follows the dot
            has(email)                  → 3 has() is not needed: a fact is never missing; compare it with '' or 0
            title.matches('(')          → 14 the pattern cannot be used: missing closing ) (RE2, without look-around and \\1)
            title.matches('a(?=b)')     → 14 the pattern cannot be used: invalid or unsupported Perl syntax (RE2, without look-around and \\1)
            score >                     → 7 ends too early; write what is missing at the end
            score = 3                   → 6 write == to compare
            score <> 3                  → 7 write != instead of <>
            score > 3 and fit > 2       → 10 write && instead of 'and'
            score > 3 || OR fit > 2     → 13 write || instead of 'OR'
            fit > 3 || not suppressed   → 11 write ! instead of 'not'
            title == 'x                 → 9 the quote that opens here is not closed; close it
            score > 3)                  → 9 cannot be understood from ')' on; check the operators, brackets and quotes before it
            score > 3 # comment         → 10 cannot be understood from '#' on; check the operators, brackets and quotes before it
            ``                          → 0 is empty; write a condition such as score >= 50
            """)
    void saysWhatIsWrongAndWhere(String expression, String mistake) {
        assertThat(mistakes(expression)).containsExactly(mistake);
    }

    @Test
    void tellsEveryMistake() {
        assertThat(mistakes("titel == 'ä' &&\n  'ü' == citi"))
                .containsExactly(
                        "0 unknown fact 'titel'; did you mean 'title'?",
                        "25 unknown fact 'citi'; did you mean 'city'?");
    }

    @Test
    void guessesThatAnUnknownWordIsATextWithoutQuotes() {
        assertThat(mistakes("country == Germany"))
                .singleElement()
                .asString()
                .startsWith("11 unknown fact 'Germany'; a text needs quotes ('Germany'); the facts are: email, ");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(mistakes("score > 3 || ".repeat(400) + "true"))
                .containsExactly("0 is longer than 4000 characters; split it into several");
        assertThat(mistakes("(".repeat(1000) + "true" + ")".repeat(1000))).hasSize(1);
    }

    record Stages(Map<String, String> enter) {}

    private static final YamlFile<Stages> FILE = YamlFile.of(Stages.class);

    @Test
    void showsMistakesWhereTheyStandInTheFile() {
        Parsed<Stages> file = FILE.read(new Source("jobs/40-funnel/dictionary.yaml", """
                enter:
                  good: score > 3
                  bad: title != 'Büro' && scor > 3
                  "quoted": "title == \\"x\\" && scor > 3"
                  folded: >
                    fit > 3
                    && scor > 3
                """));
        Problems problems = new Problems();
        for (String stage : file.value().enter().keySet()) {
            Criteria.compile(file, Parsed.pointer("enter", stage), Vocabulary.LEAD, problems);
        }
        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "jobs/40-funnel/dictionary.yaml:3:27: unknown fact 'scor'; did you mean 'score'?",
                        "jobs/40-funnel/dictionary.yaml:4:32: unknown fact 'scor'; did you mean 'score'?",
                        "jobs/40-funnel/dictionary.yaml:7:8: unknown fact 'scor'; did you mean 'score'?");
    }

    @Test
    void goesOnWithACriterionThatNeverHolds() {
        Parsed<Stages> file = FILE.read(new Source("d.yaml", "enter: {a: true ||}"));
        Problems problems = new Problems();
        Criterion criterion = Criteria.compile(file, "/enter/a", Vocabulary.LEAD, problems);
        assertThat(criterion.holds(Map.of())).isFalse();
        assertThat(problems.any()).isTrue();
        assertThatThrownBy(() -> Criteria.compile(file, "/enter/b", Vocabulary.LEAD, problems))
                .hasMessage("d.yaml has no text at /enter/b");
    }

    @Test
    void compilesAnExpressionOnce() throws InvalidCriterion {
        assertThat(Criteria.compile(Vocabulary.LEAD, "score > 41"))
                .isSameAs(Criteria.compile(Vocabulary.LEAD, "score > 41"))
                .isNotSameAs(Criteria.compile(Vocabulary.ACTIVITY, "score > 41"));
    }

    private static List<String> mistakes(String expression) {
        try {
            Criterion compiled = Criteria.compile(Vocabulary.LEAD, expression);
            throw new AssertionError("compiles: " + compiled);
        } catch (InvalidCriterion e) {
            return e.mistakes().stream()
                    .map(mistake -> mistake.offset() + " " + mistake.message())
                    .toList();
        }
    }
}
