package dev.perennial.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.lead.LeadFacts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the shipped dictionary places leads. */
class PlaceTest {

    private final Dictionary dictionary = Dictionary.of(new Home(Path.of("target", "no-home")));

    @Test
    void theStageNearestToTheSaleWins() {
        assertThat(place("inquiry", "interest", 30L)).contains("engaged");
        assertThat(place("inquiry", "interest", 30L, "score", 50L, "fit", 20L)).contains("mql");
        assertThat(place("inquiry", "score", 50L, "fit", 20L, "open_opportunity", true))
                .contains("sql");
        assertThat(place("inquiry", "open_opportunity", true, "customer", true)).contains("customer");
    }

    @Test
    void aLeadComesInFromTheNamedStagesOnly() {
        assertThat(place("sal", "score", 90L, "fit", 50L, "interest", 40L)).isEmpty();
        assertThat(place("disqualified", "score", 90L, "fit", 50L, "open_opportunity", true))
                .isEmpty();
        assertThat(place("disqualified", "customer", true)).contains("customer");
    }

    @Test
    void aLeadWithoutARightToAnotherStageStays() {
        assertThat(place("inquiry")).isEmpty();
        assertThat(place("mql", "score", 0L)).isEmpty();
    }

    @Test
    void interestAloneMakesNoLeadForSales() {
        assertThat(place("engaged", "score", 60L, "fit", 14L, "interest", 46L)).isEmpty();
    }

    @Test
    void anOpportunityThatEndedWithoutAWinIsLost() {
        assertThat(place("sql")).contains("lost");
        assertThat(place("sql", "open_opportunity", true)).isEmpty();
    }

    @Test
    void aRecycledLeadComesBackOnlyByNewActivity() {
        assertThat(place("nurture", "score", 60L, "fit", 30L, "days_in_stage", 10L, "days_since_activity", 12L))
                .isEmpty();
        assertThat(place("nurture", "score", 60L, "fit", 30L, "days_in_stage", 10L, "days_since_activity", 2L))
                .contains("mql");
    }

    @Test
    void farIsCountedAlongTheMainLine() {
        assertThat(dictionary.isNearerToSale("sql", "sal")).isTrue();
        assertThat(dictionary.isNearerToSale("mql", "sal")).isFalse();
        assertThat(dictionary.isNearerToSale("sal", "sal")).isFalse();
        assertThat(dictionary.isNearerToSale("nurture", "sal")).isFalse();
    }

    private Optional<String> place(String stage, Object... facts) {
        Map<String, Object> values = new HashMap<>(Map.of("stage", stage));
        for (int at = 0; at < facts.length; at += 2) {
            values.put((String) facts[at], facts[at + 1]);
        }
        return dictionary.place(new LeadFacts(1, values)).map(Stage::name);
    }
}
