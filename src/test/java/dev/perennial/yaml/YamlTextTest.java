package dev.perennial.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "a: 1\nb: { c: [x, y] }", "a: 1\n---\na: 2", "when: 2026-11-20"})
    void keysAndValuesAreRight(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a: 1\\na: 2        | 2 | 1 | 'a' is here twice; remove one of them",
                "a:\\n\\tb: 1       | 2 | 1 | a tab cannot indent; use spaces",
                "a: b: c            | 1 | 5 | a second ':' in one line; put the text in quotes, or check the indentation",
                "just words         | 1 | 1 | must be keys and values, each as 'key: value'",
                "!!java.net.URL [x] | 1 | 1 | is not YAML: Global tag is not allowed",
            })
    void whatIsNoYamlIsToldWithItsPlace(String text, int line, int column, String message) {
        assertThat(problems(text.replace("\\n", "\n").replace("\\t", "\t")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
                    assertThat(problem.message()).startsWith(message);
                });
    }

    @Test
    void whatUnfoldsWithoutEndIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 60; level++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d]%n".formatted(level, level - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        YamlText.check(new Source("some.yaml", text), problems);
        return problems.all();
    }
}
