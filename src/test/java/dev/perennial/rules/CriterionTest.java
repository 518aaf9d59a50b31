package dev.perennial.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {

    private static final Map<String, Object> ADA = Map.of(
            "title",
            "Head of Engineering",
            "country",
            "DE",
            "employees",
            250,
            "score",
            72L,
            "revenue",
            new BigDecimal("2500000"),
            "suppressed",
            false,
            "days_in_stage",
            3);

    private static boolean holds(String expression) throws InvalidCriterion {
        return Criteria.compile(Vocabulary.LEAD, expression).holds(ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score >= 50 && employees > 100 && !suppressed",
                "revenue > 1000000 && revenue >= 2.5e6 && 3 > days_in_stage - 1",
                "score > 71.5",
                "country in ['DE', 'AT', 'CH']",
                "score in [71, 72]",
                "title.lowerAscii().contains('head of')",
                "title.startsWith('Head') || title.endsWith('x')",
                "title.matches('(?i)\\\\b(cto|head|chief)\\\\b')",
                "['cto', 'head'].exists(word, title.lowerAscii().contains(word))",
                "title.size() > 3 && math.greatest(score, 5) == 72",
                "country == 'DE' ? score > 70 : score > 90",
            })
    void holdsForAda(String expression) throws InvalidCriterion {
        assertThat(holds(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone == ''",
                "consent == 'unknown'",
                "days_since_activity == 99999",
                "attempts == 0",
                "!customer",
            })
    void countsMissingFactsAsTheirNone(String expression) throws InvalidCriterion {
        assertThat(holds(expression)).isTrue();
        Map<String, Object> nulls = new HashMap<>();
        Vocabulary.LEAD.names().forEach(name -> nulls.put(name, null));
        assertThat(Criteria.compile(Vocabulary.LEAD, expression).holds(nulls)).isTrue();
    }

    @Test
    void everyFactCanBeAskedFor() throws InvalidCriterion {
        for (Fact fact : Vocabulary.ACTIVITY.facts()) {
            String none = fact.kind() == Fact.Kind.TEXT
                    ? "'" + fact.none() + "'"
                    : fact.none().toString();
            assertThat(Criteria.compile(Vocabulary.ACTIVITY, fact.name() + " == " + none)
                            .holds(Map.of()))
                    .as(fact.name())
                    .isTrue();
        }
    }

    @Test
    void knowsTheFactsItDependsOn() throws InvalidCriterion {
        assertThat(Criteria.compile(Vocabulary.LEAD, "score > 3 && ['a'].exists(x, x == title)")
                        .facts())
                .containsExactlyInAnyOrder("score", "title");
    }

    @Test
    void failsLoudlyWithoutNamingAnybody() throws InvalidCriterion {
        Criterion division = Criteria.compile(Vocabulary.LEAD, "title != '' && score / attempts > 3");
        assertThatThrownBy(() -> division.holds(ADA))
                .isInstanceOf(RuleFailure.class)
                .hasMessage("Criterion 'title != '' && score / attempts > 3' cannot be decided: divide by zero, with"
                        + " attempts=0, score=72, title=***; make the expression safe for such leads");
        Criterion conversion = Criteria.compile(Vocabulary.LEAD, "int(title) > 3");
        assertThatThrownBy(() -> conversion.holds(ADA))
                .hasMessageContaining("bad format")
                .hasNoCause();
    }

    @Test
    void refusesAFactOfTheWrongKind() throws InvalidCriterion {
        Criterion criterion = Criteria.compile(Vocabulary.LEAD, "score > 3");
        assertThatThrownBy(() -> criterion.holds(Map.of("score", "high")))
                .hasMessageContaining("fact 'score' is a whole number, not a String");
    }

    @Test
    void stopsLoopsWithoutEnd() throws InvalidCriterion {
        String ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        String loops = "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, a + b + c + d > 0))))".formatted(ten);
        Criterion endless = Criteria.compile(Vocabulary.LEAD, loops);
        assertThatThrownBy(() -> endless.holds(ADA)).hasMessageContaining("iteration budget exceeded");
    }

    @Test
    void answersManyThreads() throws InvalidCriterion {
        Criterion criterion = Criteria.compile(Vocabulary.LEAD, "score % 2 == 0 && title.matches('^x+$')");
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .filter(score -> criterion.holds(Map.of("score", score, "title", "xx")))
                        .count())
                .isEqualTo(10_000);
    }
}
