package dev.perennial.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParsedTest {

    record Page(Map<String, String> texts, List<String> names) {}

    private static final String YAML = """
            texts:
              plain: fünf scor
              "öl": 'it''s scor'
              double: "\\u00fc\\n\\tü \\"scor"
              literal: |  # a comment
                one
                  two scor
              folded: >-
                one
                two

                three scor
              flow: one
                two
                scor
              empty: ''
              crlf: "one \\
                two scor"
            names: [ one, "two" ]
            """;

    private static final Parsed<Page> PAGE = YamlFile.of(Page.class).read(new Source("p.yaml", YAML));

    private static String scorIn(String pointer) {
        int offset = PAGE.text(pointer).orElseThrow().indexOf("scor");
        return PAGE.problem(pointer, offset, "here").toString();
    }

    @Test
    void pointsIntoEveryWayToWriteAText() {
        assertThat(scorIn("/texts/plain")).isEqualTo("p.yaml:2:15: here");
        assertThat(scorIn("/texts/öl")).isEqualTo("p.yaml:3:16: here");
        assertThat(scorIn("/texts/double")).isEqualTo("p.yaml:4:26: here");
        assertThat(scorIn("/texts/literal")).isEqualTo("p.yaml:7:11: here");
        assertThat(scorIn("/texts/folded")).isEqualTo("p.yaml:12:11: here");
        assertThat(scorIn("/texts/flow")).isEqualTo("p.yaml:15:5: here");
        assertThat(scorIn("/texts/crlf")).isEqualTo("p.yaml:18:9: here");
    }

    @Test
    void pointsRightBehindTheText() {
        assertThat(PAGE.problem("/texts/plain", 9, "end")).hasToString("p.yaml:2:19: end");
        assertThat(PAGE.problem("/texts/plain", 99, "end")).hasToString("p.yaml:2:19: end");
        assertThat(PAGE.problem("/texts/plain", 4, "blank")).hasToString("p.yaml:2:14: blank");
        assertThat(PAGE.problem("/texts/empty", 0, "empty")).hasToString("p.yaml:16:11: empty");
    }

    @Test
    void pointsAtValuesAndKeys() {
        assertThat(PAGE.at("/texts/plain")).isEqualTo(new Position(2, 10));
        assertThat(PAGE.at("/texts")).isEqualTo(new Position(1, 1));
        assertThat(PAGE.at("/names")).isEqualTo(new Position(19, 1));
        assertThat(PAGE.at("/names/1")).isEqualTo(new Position(19, 15));
        assertThat(PAGE.problemAtKey("/texts/öl", "key")).hasToString("p.yaml:3:3: key");
    }

    @Test
    void pointsAtTheParentOfWhatIsNotThere() {
        assertThat(PAGE.at("/texts/none/at/all")).isEqualTo(new Position(1, 1));
        assertThat(PAGE.text("/texts/none")).isEmpty();
    }

    @Test
    void keysMayHoldAnyCharacter() {
        assertThat(Parsed.pointer("a/b", 3, "c~d")).isEqualTo("/a~1b/3/c~0d");
    }
}
