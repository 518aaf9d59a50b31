package dev.perennial.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.blocking.Rule;
import dev.perennial.blocking.Rules;
import dev.perennial.register.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With fourteen rules, so that two records are few and six are some. */
class ProposalsTest {

    private static final int NAME = 0;
    private static final int NAME_AND_COMPANY = 1;
    private static final int NAME_AND_TOWN = 2;
    private static final int PHONE = 3;

    private static final long YOUNGER = 1_000;
    private static final long OLDER = 7;

    private final Rules rules = Rules.of(Stream.concat(
                    Stream.of(
                            List.of("last_name"),
                            List.of("last_name", "company"),
                            List.of("last_name", "city"),
                            List.of("phone")),
                    Stream.generate(() -> List.of("email")).limit(10))
            .map(Rule::parse)
            .toList());

    private final Entries entries = new Entries(new long[] {YOUNGER});
    private final List<Integer> sizes = new ArrayList<>();

    /** Both have the key of a rule, with so many others that there are so many records in all. */
    private ProposalsTest sharing(int rule, int records) {
        entries.add((long) (sizes.size() + 1) << 40, 0, rule);
        sizes.add(records);
        return this;
    }

    private List<Long> proposed() {
        Proposals proposals = new Proposals(new long[] {YOUNGER}, rules);
        for (int block = 0; block < sizes.size(); block++) {
            long[] members = LongStream.concat(
                            LongStream.of(OLDER, YOUNGER),
                            LongStream.range(2_000 + 100L * block, 2_000 + 100L * block + sizes.get(block) - 2))
                    .toArray();
            proposals.block(members, entries, block, block + 1);
        }
        List<Long> older = new ArrayList<>();
        proposals.forEach((one, other, rule) -> older.add(other));
        return older;
    }

    @Test
    void oneKeyIsEnoughThatFewHave() {
        assertThat(sharing(NAME, 2).proposed()).containsExactly(OLDER);
    }

    @Test
    void oneKeyIsNotEnoughThatMoreHave() {
        assertThat(sharing(NAME, 3).proposed()).isEmpty();
        assertThat(sharing(NAME, 3).proposed()).isEmpty(); // twice the same rule is one rule
    }

    @Test
    void twoRulesAreEnoughOfWhichNeitherFollowsFromTheOther() {
        assertThat(sharing(NAME_AND_COMPANY, 40).sharing(NAME_AND_TOWN, 40).proposed())
                .containsExactly(OLDER);
        assertThat(new ProposalsTest().sharing(NAME, 40).sharing(PHONE, 40).proposed())
                .containsExactly(OLDER);
    }

    @Test
    void aRuleThatFollowsFromAnotherCountsOnlyWhereSomeHaveTheKey() {
        assertThat(sharing(NAME, 40).sharing(NAME_AND_COMPANY, 7).proposed()).isEmpty();
        assertThat(new ProposalsTest()
                        .sharing(NAME, 40)
                        .sharing(NAME_AND_COMPANY, 6)
                        .proposed())
                .containsExactly(OLDER);
    }

    @Test
    void whatVeryManyHaveOnlySpeaksForOthers() {
        assertThat(sharing(NAME_AND_TOWN, 60).sharing(PHONE, 60).proposed()).isEmpty();
        assertThat(new ProposalsTest()
                        .sharing(NAME_AND_COMPANY, 40)
                        .sharing(NAME_AND_TOWN, 60)
                        .proposed())
                .containsExactly(OLDER);
        assertThat(new ProposalsTest()
                        .sharing(NAME_AND_COMPANY, 40)
                        .sharing(NAME, 60)
                        .proposed())
                .isEmpty();
    }
}
