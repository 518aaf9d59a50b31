package dev.perennial.trait;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalFormsTest {

    @Test
    void lettersSideBySideAreOneWordWhereverTheyStand() {
        assertThat(LegalForms.without("hotel du lac s a r l")).containsExactly("hotel", "du", "lac");
        assertThat(LegalForms.without("s a hotel")).containsExactly("hotel");
        assertThat(LegalForms.without("b m w")).containsExactly("bmw");
        assertThat(LegalForms.without("auenlabor g m b h berlin")).containsExactly("auenlabor", "berlin");
    }

    @Test
    void aSingleLetterStaysAWord() {
        assertThat(LegalForms.without("plan b berlin")).containsExactly("plan", "b", "berlin");
        assertThat(LegalForms.without("x")).containsExactly("x");
        assertThat(LegalForms.without("berlin x")).containsExactly("berlin", "x");
    }

    @Test
    void whatIsNothingButAFormIsKept() {
        assertThat(LegalForms.without("gmbh")).containsExactly("gmbh");
        assertThat(LegalForms.without("s a")).containsExactly("sa");
    }
}
