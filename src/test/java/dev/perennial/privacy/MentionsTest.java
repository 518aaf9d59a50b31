package dev.perennial.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private final Mentions anna = new Mentions(Set.of("anna.berg@example.com", "annaberg@gmail.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.berg@example.com",
                "Anna.Berg@EXAMPLE.com",
                "anna.berg+fair@example.com",
                "a.nna.berg@googlemail.com",
                "Anna Berg <anna.berg@example.com>,",
                "1;\"anna.berg@example.com\";Berg",
                "{\"email\":\"anna.berg@example.com\"}",
                "write to anna.berg@example.com.",
                "'anna.berg@example.com' is known",
                "https://example.org/unsubscribe?mail=anna.berg%40example.com&list=1",
                "mailto:anna.berg@example.com?subject=x",
                "carl@example.com|anna.berg@example.com",
            })
    void knowsAnAddressHoweverItIsWritten(String text) {
        assertThat(anna.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna.berg",
                "@example.com",
                "joanna.berg@example.com",
                "anna.berg@example.com.au",
                "anna.berg@sub.example.com",
                "annaberg@example.com",
                "Anna Berg, Example Ltd, bergs@example.com",
            })
    void leavesOthersAlone(String text) {
        assertThat(anna.in(text)).isFalse();
    }
}
