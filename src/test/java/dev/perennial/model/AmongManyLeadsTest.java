package dev.perennial.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.comparison.Census;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the number of leads makes of the weight of a pair, with the shipped model. */
class AmongManyLeadsTest {

    private static final Model LEADS = ModelFile.of(Path.of("jobs/20-dedupe/model.yaml"));

    private static final Map<String, String> JANA =
            Map.of("first_name", "Jana", "last_name", "Winter", "company", "Auenlabor GmbH", "country", "DE");

    @Test
    void twiceAsManyLeadsTakeABit() {
        double among = weight(1_000_000, 0);
        assertThat(weight(2_000_000, 0)).isCloseTo(among - 1, within(0.001));
        assertThat(weight(4_000_000, 0)).isCloseTo(among - 2, within(0.001));
    }

    @Test
    void aBaseAsSmallAsTheModelExpectsTakesNothing() {
        assertThat(weight(1_000, 0)).isCloseTo(weight(450_000, 0), within(0.001));
    }

    /** Thirty of a name are nobody's own copies, also where lambda times the number of leads would say so. */
    @Test
    void aNameThatOthersHaveIsNoRareOne() {
        assertThat(weight(1_000_000, 30)).isLessThan(weight(1_000_000, 1) - 1);
    }

    private static double weight(long leads, int namesakes) {
        Records.Preparation preparation = Records.Preparation.withoutKeys(LEADS);
        preparation.add("1", column -> JANA.getOrDefault(column, ""));
        preparation.add("2", column -> JANA.getOrDefault(column, ""));
        List<Census> censuses = Collections.nCopies(LEADS.comparisons().size(), census(namesakes));
        return new Scorer(preparation.records(leads, censuses)).weight(0, 1, Double.NEGATIVE_INFINITY);
    }

    private static Census census(int namesakes) {
        return new Census() {
            @Override
            public int held(int part, String text) {
                return Math.max(1, namesakes);
            }

            @Override
            public double total(int part) {
                return 1_000_000;
            }

            @Override
            public double accidents(int part, double ownCopies) {
                return 1e6;
            }
        };
    }
}
