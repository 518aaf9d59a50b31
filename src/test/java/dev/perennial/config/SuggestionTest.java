package dev.perennial.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> WORDS = List.of("score", "source", "days_in_stage");

    @Test
    void findsTheWordMeant() {
        assertThat(Suggestion.instead("scor", WORDS)).isEqualTo("; did you mean 'score'?");
        assertThat(Suggestion.instead("soucre", WORDS)).isEqualTo("; did you mean 'source'?");
        assertThat(Suggestion.instead("days-in-stage", WORDS)).isEqualTo("; did you mean 'days_in_stage'?");
    }

    @Test
    void staysSilentWhenNoWordIsNear() {
        assertThat(Suggestion.instead("xyz", WORDS)).isEmpty();
    }
}
