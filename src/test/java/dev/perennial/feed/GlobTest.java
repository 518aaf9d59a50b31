package dev.perennial.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobTest {

    @Test
    void findsANameThatBothFit() {
        assertThat(Glob.common("web-*.csv", "*-form.csv")).isNotNull().matches(name -> fits("web-*.csv", name));
        assertThat(Glob.common("fair-[0-9]*.csv", "fair-2???.{csv,tsv}")).isNotNull();
        assertThat(Glob.common("a*b*c", "abc")).isEqualTo("abc");
        assertThat(Glob.common("*", "?")).hasSize(1);
        assertThat(Glob.common("a\\*b", "a?b")).isEqualTo("a*b");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(Glob.common("web-*.csv", "fair-*.csv")).isNull();
        assertThat(Glob.common("web-*.csv", "web-*.tsv")).isNull();
        assertThat(Glob.common("fair-[0-9]*.csv", "fair-[!0-9]*.csv")).isNull();
        assertThat(Glob.common("a?", "a")).isNull();
        assertThat(Glob.common("{a,b}-*", "{c,d}-*")).isNull();
    }

    @Test
    void isRightAboutPatternsDrawnAtRandom() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            String a = drawn(random, "ab*?");
            String b = drawn(random, "ab*?");
            String common = Glob.common(a, b);
            if (common == null) {
                for (int j = 0; j < 50; j++) {
                    String name = drawn(random, "ab");
                    assertThat(fits(a, name) && fits(b, name))
                            .as(a + " " + b + " " + name)
                            .isFalse();
                }
            } else if (!common.isEmpty()) {
                assertThat(List.of(a, b)).as(common).allMatch(pattern -> fits(pattern, common));
            }
        }
    }

    private static String drawn(Random random, String signs) {
        StringBuilder drawn = new StringBuilder();
        for (int length = 1 + random.nextInt(5); length > 0; length--) {
            drawn.append(signs.charAt(random.nextInt(signs.length())));
        }
        return drawn.toString();
    }

    private static boolean fits(String pattern, String name) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(name));
    }
}
