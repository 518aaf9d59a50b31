package dev.perennial.dedupe;

import static dev.perennial.batch.Tallies.tally;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.database.IdRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class DedupeTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @Autowired
    LeadsWithNews leadsWithNews;

    @Autowired
    Leads leads;

    @Autowired
    Attachments attachments;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void everyInquiryGetsALeadAndItsReason() {
        long first = given.inquiry("email_key", "ada@x.example", "phone", "+4930", "name_key", "ada lovelace");
        long second = given.inquiry("email_key", "ada@x.example");
        long third = given.inquiry("phone", "+4930", "name_key", "ada lovelace");
        long fourth = given.inquiry("name_key", "ada lovelace");
        dedupe();
        assertThat(links())
                .containsExactly(
                        Map.of("inquiry", first, "lead", 1L, "rule", "new lead"),
                        Map.of("inquiry", second, "lead", 1L, "rule", "same e-mail"),
                        Map.of("inquiry", third, "lead", 1L, "rule", "same phone and name"),
                        Map.of("inquiry", fourth, "lead", 2L, "rule", "new lead"));
        assertThat(count("inquiries WHERE lead_number IS NULL")).isZero();
    }

    @Test
    void aKnownLeadIsFoundAgainAnotherNight() {
        long lead = given.aLead().email("ada@x.example").number();
        long inquiry = given.inquiry("email_key", "ada@x.example");
        dedupe();
        assertThat(links()).contains(Map.of("inquiry", inquiry, "lead", lead, "rule", "same e-mail"));
        assertThat(count("leads")).isEqualTo(1);
    }

    @Test
    void aSecondTimeChangesNothing() {
        given.inquiry("email_key", "ada@x.example");
        dedupe();
        List<Map<String, Object>> before = links();
        dedupe();
        assertThat(links()).isEqualTo(before);
        assertThat(count("leads")).isEqualTo(1);
    }

    @Test
    void aLeadWithNewsTakesItsBestValuesAndIsDue() {
        given.inquiry(
                "email",
                "Ada@x.example",
                "email_key",
                "ada@x.example",
                "first_name",
                "Ada",
                "title",
                "Engineer",
                "received_at",
                given.daysAgo(3),
                "revenue",
                12.5,
                "free_mail",
                true);
        given.inquiry("email_key", "ada@x.example", "title", "Director", "campaign", "later");
        dedupe();
        assertThat(lead("first_name, title, email, email_domain, source, campaign, free_mail, revenue, consent,"
                        + " CAST(score_due AS CHAR) AS score_due, CAST(funnel_due AS CHAR) AS funnel_due"))
                .containsEntry("first_name", "Ada")
                .containsEntry("title", "Director")
                .containsEntry("email", "Ada@x.example")
                .containsEntry("email_domain", "x.example")
                .containsEntry("source", "web-form")
                .containsEntry("campaign", null)
                .containsEntry("free_mail", true)
                .containsEntry("consent", "unknown")
                .containsEntry("score_due", "2026-03-10")
                .containsEntry("funnel_due", "2026-03-10");
    }

    @Test
    void onlyLeadsWithNewsAreLookedAt() {
        given.night("2026-03-09");
        given.inquiry("email_key", "ada@x.example");
        dedupe();
        given.night("2026-03-10");
        given.inquiry("email_key", "bob@x.example");
        DedupeSteps.linkNewInquiries(context);
        assertThat(withNews()).extracting(InquiriesOfLead::leadNumber).containsExactly(2L);
    }

    @Test
    void anActivityFindsItsLeadByAnyAddressOrNumber() {
        long lead = given.aLead().email("ada@x.example").number();
        database.sql("INSERT INTO lead_keys VALUES ('EMAIL', 'ada@old.example', ?)")
                .param(lead)
                .update();
        database.sql("INSERT INTO lead_aliases VALUES (990001, ?, '2026-03-01')")
                .param(lead)
                .update();
        List<Long> found = List.of(
                given.activity("visit", "email_key", "ada@x.example"),
                given.activity("visit", "email_key", "ada@old.example"),
                given.activity("call", "lead_ref", "" + lead),
                given.activity("call", "lead_ref", "990001"),
                given.activity("call", "lead_ref", "Ada+x@x.example"));
        List<Long> strangers = List.of(
                given.activity("visit", "email_key", "stranger@x.example"),
                given.activity("visit"),
                given.activity("call", "lead_ref", "990404"),
                given.activity("call", "lead_ref", "9".repeat(40)),
                given.activity("call", "lead_ref", "the tall one"));
        attach();
        assertThat(found).allSatisfy(activity -> assertThat(leadOf(activity)).isEqualTo(lead));
        assertThat(strangers)
                .allSatisfy(activity -> assertThat(leadOf(activity)).isNull());
        assertThat(count("leads WHERE score_due = '2026-03-10' AND funnel_due = '2026-03-10'"))
                .isEqualTo(1);
    }

    @Test
    void anActivityOfASharedMailboxIsNobodysWhenTwoLeadsHaveIt() {
        long only = given.aLead().sharedMailbox("office@x.example").number();
        given.aLead().sharedMailbox("info@x.example").number();
        given.aLead().sharedMailbox("info@x.example").number();
        long one = given.activity("visit", "email_key", "office@x.example");
        long other = given.activity("visit", "email_key", "info@x.example");
        attach();
        assertThat(leadOf(one)).isEqualTo(only);
        assertThat(leadOf(other)).isNull();
    }

    @Test
    void whatAStrangerDidBelongsToTheLeadSheBecomes() {
        given.night("2026-03-01");
        long before = given.activity("visit", "email_key", "ada@x.example");
        long underAnotherAddress = given.activity("visit", "email_key", "ada@home.example");
        attach();
        assertThat(leadOf(before)).isNull();
        given.night("2026-03-10");
        given.inquiry("email_key", "ada@x.example", "phone", "+4930", "name_key", "ada lovelace");
        dedupe();
        assertThat(leadOf(before)).isEqualTo(1);
        given.night("2026-03-11");
        given.inquiry("email_key", "ada@home.example", "phone", "+4930", "name_key", "ada lovelace");
        dedupe();
        assertThat(leadOf(underAnotherAddress)).isEqualTo(1);
    }

    @Test
    void anOpportunityFindsTheLeadThatSalesNamed() {
        long lead = given.aLead().email("ada@x.example").number();
        given.opportunity("by-number", "lead_ref", "" + lead);
        given.opportunity("by-address", "lead_ref", "ada@x.example");
        given.opportunity("by-mistake", "lead_ref", "990404");
        given.opportunity("last-week", "lead_ref", "" + lead, "changed_on", "2026-03-03");
        attachments.attachOpportunities(tally());
        assertThat(database.sql("SELECT opportunity_id FROM opportunities WHERE lead_number = ? ORDER BY 1")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("by-address", "by-number");
    }

    private void dedupe() {
        DedupeSteps.linkNewInquiries(context);
        leads.record(new Chunk<>(withNews().stream().map(Survivorship::best).toList()));
        attach();
    }

    private void attach() {
        IdRange activities = attachments.activitiesOfTonight();
        if (!activities.isEmpty()) {
            attachments.attachActivities(activities, tally());
        }
        IdRange news = attachments.leadsWithNews();
        if (!news.isEmpty()) {
            attachments.attachEarlierActivities(news, tally());
        }
    }

    private List<InquiriesOfLead> withNews() {
        leadsWithNews.open(new ExecutionContext());
        List<InquiriesOfLead> found = new ArrayList<>();
        for (InquiriesOfLead next = leadsWithNews.read(); next != null; next = leadsWithNews.read()) {
            found.add(next);
        }
        return found;
    }

    private List<Map<String, Object>> links() {
        return database.sql("SELECT inquiry, lead_number AS `lead`, rule FROM links ORDER BY inquiry")
                .query()
                .listOfRows();
    }

    private Map<String, Object> lead(String columns) {
        return database.sql("SELECT " + columns + " FROM leads").query().singleRow();
    }

    private @Nullable Long leadOf(long activity) {
        return database.sql("SELECT lead_number FROM activities WHERE activity = ?")
                .param(activity)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private long count(String from) {
        return database.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
    }
}
