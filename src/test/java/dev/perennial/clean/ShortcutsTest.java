package dev.perennial.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Letters and texts of Europe are cleaned by a shorter way, as the long way cleans them. */
class ShortcutsTest {

    private final Random random = new Random(20261122);

    @Test
    void bareLettersOfEuropeAreThoseOfTheLongWay() {
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append((char) (1 + random.nextInt(0x17F)));
            }
            String apart = text.chars()
                    .mapToObj(c -> Letters.plain((char) c + "\u4E2D"))
                    .map(letters -> letters.replace("\u4E2D", ""))
                    .reduce("", String::concat);
            assertThat(Letters.plain(text.toString()))
                    .isEqualTo(apart)
                    .isEqualTo(Letters.plain(text + "\u4E2D").replace("\u4E2D", ""));
        }
    }

    @Test
    void textsOfEuropeAreCleanedAsTheLongWayCleansThem() {
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(8); length >= 0; length--) {
                text.append((char) (random.nextInt(3) == 0 ? ' ' + random.nextInt(95) : 0xA0 + random.nextInt(0xE0)));
            }
            String longWay = Text.line(text + "\u4E2D");
            assertThat(Text.line(text + "|")).isEqualTo(longWay.substring(0, longWay.length() - 1) + "|");
        }
    }

    @Test
    void cleanTextsAreNotCopied() {
        for (String text : List.of("", "Jana Winter", "Jürg Rüegg-Łuk", "jana@x.org")) {
            assertThat(Text.line(text)).isSameAs(text);
        }
    }
}
