package dev.perennial.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {

    @Test
    void believesTheNewestWordAboutEachField() {
        assertThat(best(Map.of("title", "Head of Lab"), Map.of("title", "Intern", "company", "Auenlabor")))
                .containsEntry("title", "Head of Lab")
                .containsEntry("company", "Auenlabor");
    }

    @Test
    void takesAnAddressWholeOrNotAtAll() {
        assertThat(best(Map.of("city", "Wien"), Map.of("street", "Ahornallee 12", "city", "Berlin", "country", "DE")))
                .containsEntry("city", "Wien")
                .doesNotContainKeys("street", "country");
    }

    @Test
    void takesBothNamesFromOneInquiry() {
        assertThat(best(Map.of("last_name", "Winter-Berg"), Map.of("first_name", "Jana", "last_name", "Winter")))
                .containsEntry("last_name", "Winter-Berg")
                .doesNotContainKey("first_name");
    }

    @Test
    void leavesTheCreditWhereTheLeadCameFrom() {
        assertThat(best(Map.of("source", "trade-fair", "campaign", "fair-26"), Map.of("source", "web-form")))
                .containsEntry("source", "web-form")
                .doesNotContainKey("campaign");
    }

    @Test
    void prefersAPersonalMailboxToASharedOne() {
        assertThat(best(
                        Map.of("email", "info@x.example", "email_key", "info@x.example", "role_email", true),
                        Map.of("email", "Ada@x.example", "email_key", "ada@x.example", "free_mail", false)))
                .containsEntry("email", "Ada@x.example")
                .containsEntry("email_key", "ada@x.example")
                .containsEntry("email_domain", "x.example");
    }

    @Test
    void takesASharedMailboxWhenThereIsNoOther() {
        assertThat(best(Map.of("email", "info@x.example", "email_key", "info@x.example", "role_email", true)))
                .containsEntry("email", "info@x.example");
    }

    @Test
    void oneNoOutweighsEveryYes() {
        assertThat(best(List.of(
                        Map.of("consent", "yes", "consent_at", "late"),
                        Map.of("consent", "no", "consent_at", "early"),
                        Map.of("consent", "unknown"))))
                .containsEntry("consent", "no")
                .containsEntry("consent_at", "early");
    }

    @Test
    void yesOutweighsUnknown() {
        assertThat(best(Map.of("consent", "unknown"), Map.of("consent", "yes"))).containsEntry("consent", "yes");
        assertThat(best(Map.of("consent", "unknown"))).containsEntry("consent", "unknown");
    }

    private static Map<String, Object> best(Map<String, Object> only) {
        return best(List.of(only));
    }

    private static Map<String, Object> best(Map<String, Object> newest, Map<String, Object> older) {
        return best(List.of(newest, older));
    }

    private static Map<String, Object> best(List<Map<String, Object>> newestFirst) {
        return Survivorship.best(new InquiriesOfLead(1, newestFirst)).values();
    }
}
