package dev.perennial.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailKeyTest {

    @Test
    void isBlindToCaseAndBlanks() {
        assertThat(EmailKey.of(" Jana.Winter@Auenlabor.EXAMPLE ")).isEqualTo("jana.winter@auenlabor.example");
    }

    @Test
    void leavesATagOut() {
        assertThat(EmailKey.of("jana+web@auenlabor.example")).isEqualTo("jana@auenlabor.example");
        assertThat(EmailKey.of("jana+a+b@auenlabor.example")).isEqualTo("jana@auenlabor.example");
    }

    @Test
    void keepsAPlusThatBeginsTheMailbox() {
        assertThat(EmailKey.of("+49@auenlabor.example")).isEqualTo("+49@auenlabor.example");
    }

    @Test
    void ignoresDotsAtGmailOnly() {
        assertThat(EmailKey.of("j.a.na@googlemail.com")).isEqualTo("jana@gmail.com");
        assertThat(EmailKey.of("j.ana@gmx.de")).isEqualTo("j.ana@gmx.de");
    }

    @Test
    void isItsOwnKey() {
        String key = EmailKey.of("J.A.na+x@GoogleMail.com");
        assertThat(EmailKey.of(key)).isEqualTo(key);
    }

    @Test
    void readsNoTurkishCapitals() {
        assertThat(EmailKey.of("INFO@LABOR.EXAMPLE")).isEqualTo("info@labor.example");
    }
}
