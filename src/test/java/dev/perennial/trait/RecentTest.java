package dev.perennial.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> read = new ArrayList<>();

    @Test
    void whatComesAgainIsNotReadAgain() {
        Recent<Integer> recent = new Recent<>(16);
        assertThat(List.of(length(recent, "Berlin"), length(recent, "Ulm"), length(recent, "Berlin")))
                .containsExactly(6, 3, 6);
        assertThat(read).containsExactly("Berlin", "Ulm");
    }

    /** There is room for one. */
    @Test
    void whatWasReadLastIsRemembered() {
        Recent<Integer> recent = new Recent<>(1);
        assertThat(List.of(
                        length(recent, "Berlin"),
                        length(recent, "Ulm"),
                        length(recent, "Ulm"),
                        length(recent, "Berlin")))
                .containsExactly(6, 3, 3, 6);
        assertThat(read).containsExactly("Berlin", "Ulm", "Berlin");
    }

    @Test
    void longTextsTakeNoRoom() {
        Recent<Integer> recent = new Recent<>(16);
        String novel = "x".repeat(10_000);
        assertThat(List.of(length(recent, novel), length(recent, novel))).containsExactly(10_000, 10_000);
        assertThat(read).containsExactly(novel, novel);
    }

    private int length(Recent<Integer> recent, String text) {
        return recent.of(text, () -> {
            read.add(text);
            return text.length();
        });
    }
}
