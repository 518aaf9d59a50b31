package dev.perennial.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedEmailTest {

    @Test
    void showsFirstLettersOnly() {
        assertThat(MaskedEmail.of("anna.berg@example.com")).isEqualTo("a***@e***.com");
        assertThat(MaskedEmail.of("a@b.co.uk")).isEqualTo("a***@b***.uk");
    }

    @Test
    void showsNothingOfWhatIsNoAddress() {
        assertThat(MaskedEmail.of("Anna Berg")).isEqualTo("***");
        assertThat(MaskedEmail.of("@example.com")).isEqualTo("***");
        assertThat(MaskedEmail.of("anna@localhost")).isEqualTo("a***@l***");
    }
}
