package dev.perennial.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.dedupe.Decisions.Decision;
import dev.perennial.dedupe.Decisions.Owner;
import dev.perennial.dedupe.NewInquiries.Unlinked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    @Test
    void theSameMailboxIsTheSameLead() {
        assertThat(leads(personal("ada@x.example", null, null), personal("ada@x.example", null, "ada lovelace")))
                .containsExactly(0L, 0L);
    }

    @Test
    void aPhoneWithTheSameNameIsTheSameLead() {
        assertThat(leads(personal("ada@x.example", "+4930", "ada lovelace"), personal(null, "+4930", "ada lovelace")))
                .containsExactly(0L, 0L);
    }

    @Test
    void aPhoneAloneIsNobody() {
        assertThat(leads(personal(null, "+4930", "ada lovelace"), personal(null, "+4930", "grace hopper")))
                .containsExactly(0L, 1L);
        assertThat(leads(personal(null, "+4930", null), personal(null, "+4930", null)))
                .containsExactly(0L, 1L);
    }

    @Test
    void aSharedMailboxNeverMergesTwoNames() {
        assertThat(leads(
                        shared("info@x.example", "ada lovelace"),
                        shared("info@x.example", "grace hopper"),
                        shared("info@x.example", null),
                        shared("info@x.example", "ada lovelace")))
                .containsExactly(0L, 1L, 2L, 0L);
    }

    @Test
    void anAddressThatWasLearnedByPhoneLeadsBackToThePerson() {
        assertThat(leads(
                        personal("ada@work.example", "+4930", "ada lovelace"),
                        personal("ada@home.example", "+4930", "ada lovelace"),
                        personal("ada@home.example", null, null)))
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void aKeyStaysWithTheLeadThatHadItFirst() {
        assertThat(leads(
                        personal("ada@x.example", "+4930", "ada lovelace"),
                        personal("grace@x.example", null, null),
                        personal("grace@x.example", "+4930", "ada lovelace"),
                        personal(null, "+4930", "ada lovelace")))
                .containsExactly(0L, 1L, 1L, 0L);
    }

    @Test
    void tellsTheRuleThatFoundTheLead() {
        Decisions decisions = new Decisions(Map.of(new ContactKey(ContactKey.Kind.EMAIL, "ada@x.example"), 7L));
        decisions.decide(new Unlinked(1, personal("ada@x.example", null, null)));
        decisions.decide(new Unlinked(2, personal("bob@x.example", null, null)));
        assertThat(decisions.decided())
                .containsExactly(
                        new Decision(1, new Owner(false, 7), "same e-mail"),
                        new Decision(2, new Owner(true, 0), "new lead"));
    }

    @Test
    void doNotDependOnHowTheNightIsCutIntoPages() {
        for (long seed = 0; seed < 40; seed++) {
            List<ContactKeys> inquiries = crowd(new Random(seed));
            List<Long> inOnePage = leads(inquiries, inquiries.size());
            for (int page : new int[] {1, 2, 3, 7, 50}) {
                assertThat(leads(inquiries, page))
                        .as("seed %s, pages of %s", seed, page)
                        .isEqualTo(inOnePage);
            }
        }
    }

    private static List<ContactKeys> crowd(Random dice) {
        List<ContactKeys> inquiries = new ArrayList<>();
        for (int inquiry = 0; inquiry < 120; inquiry++) {
            @Nullable String email = dice.nextInt(4) == 0 ? null : "m" + dice.nextInt(30) + "@x.example";
            @Nullable String phone = dice.nextBoolean() ? null : "+49" + dice.nextInt(20);
            @Nullable String name = dice.nextInt(5) == 0 ? null : "name " + dice.nextInt(25);
            inquiries.add(new ContactKeys(email, email != null && email.startsWith("m1"), phone, name));
        }
        return inquiries;
    }

    private static List<Long> leads(ContactKeys... inquiries) {
        return leads(List.of(inquiries), inquiries.length);
    }

    /** As the step does it: each page knows the keys that the pages before it recorded. */
    private static List<Long> leads(List<ContactKeys> inquiries, int page) {
        Map<ContactKey, Long> known = new HashMap<>();
        List<Long> leads = new ArrayList<>();
        long next = 0;
        for (int from = 0; from < inquiries.size(); from += page) {
            Decisions decisions = new Decisions(known);
            for (int at = from; at < Math.min(from + page, inquiries.size()); at++) {
                decisions.decide(new Unlinked(at, inquiries.get(at)));
            }
            long first = next;
            decisions.newKeys().forEach((key, owner) -> known.put(key, number(owner, first)));
            decisions.decided().forEach(decision -> leads.add(number(decision.owner(), first)));
            next += decisions.newLeads();
        }
        return leads;
    }

    private static long number(Owner owner, long first) {
        return owner.isNew() ? first + owner.number() : owner.number();
    }

    private static ContactKeys personal(@Nullable String email, @Nullable String phone, @Nullable String name) {
        return new ContactKeys(email, false, phone, name);
    }

    private static ContactKeys shared(String email, @Nullable String name) {
        return new ContactKeys(email, true, null, name);
    }
}
