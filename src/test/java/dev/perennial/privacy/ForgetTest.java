package dev.perennial.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetTest {

    private static final String ANNA = "Anna.Berg+fair@Example.com";

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private PrivacyWorld world;

    @BeforeEach
    void annaAndBertAreKnown(@TempDir Path home) {
        world = new PrivacyWorld(DATABASE, home);
        world.lead(1, "anna.berg@example.com", "Anna", "mql");
        world.alsoWritesFrom(1, "anna@home.example");
        world.lead(2, "bert@example.com", "Bert", "mql");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesNoTraceOfThePersonInAnyTable() {
        assertThat(world.dump()).contains("anna", "Anna");
        world.forget(ANNA);
        assertThat(world.dump().toLowerCase(Locale.ROOT)).doesNotContain("anna", "berg");
    }

    @Test
    void leavesEverybodyElseAsTheyWere() {
        Map<String, List<Map<String, Object>>> before = world.rowsOf(2);
        world.forget(ANNA);
        assertThat(world.rowsOf(2)).isEqualTo(before);
    }

    @Test
    void keepsTheFactsForTheReports() {
        world.forget(ANNA);
        assertThat(world.row("SELECT source, made_on, score FROM leads WHERE lead_number = 1"))
                .isEqualTo(world.row("SELECT source, made_on, score FROM leads WHERE lead_number = 2"));
        assertThat(world.count("SELECT COUNT(*) FROM inquiries WHERE lead_number = 1"))
                .isEqualTo(2);
        assertThat(world.count("SELECT COUNT(*) FROM messages WHERE lead_number = 1 AND state = 'SENT'"))
                .isOne();
    }

    @Test
    void nobodyIsMailedOrCalledAnyMore() {
        world.forget(ANNA);
        assertThat(world.row("SELECT consent, stage, next_owner, next_due, owner FROM leads WHERE lead_number = 1"))
                .containsEntry("consent", "no")
                .containsEntry("stage", "disqualified")
                .containsEntry("next_owner", "nobody")
                .containsEntry("next_due", null)
                .containsEntry("owner", null);
        assertThat(world.texts("SELECT state FROM enrolments WHERE lead_number = 1"))
                .containsExactly("SUPPRESSED");
        assertThat(world.texts("SELECT state FROM messages WHERE lead_number = 1 ORDER BY message"))
                .containsExactly("SENT", "SUPPRESSED");
        assertThat(world.texts("SELECT state FROM assignments WHERE lead_number = 1"))
                .containsExactly("CLOSED");
        assertThat(
                        world.texts(
                                "SELECT CONCAT(stage, '>', COALESCE(to_stage, '')) FROM stays WHERE lead_number = 1 ORDER BY entered_at"))
                .containsExactly("mql>disqualified", "disqualified>");
    }

    @Test
    void refusesTheAddressesWhenTheyComeAgain() {
        world.forget(ANNA);
        assertThat(world.forgotten().contains("anna.berg@example.com")).isTrue();
        assertThat(world.forgotten().among(List.of("anna@home.example", "bert@example.com")))
                .containsExactly("anna@home.example");
        assertThat(world.texts("SELECT address_hash FROM forgotten")).hasSize(2).allMatch(hash -> hash.length() == 64);
    }

    @Test
    void twiceIsOnce() {
        world.forget(ANNA);
        String dump = world.dump();
        Forget.Erased again = world.forget(ANNA);
        assertThat(again.rows()).isEmpty();
        assertThat(again.leads()).isEmpty();
        assertThat(world.dump()).isEqualTo(dump);
    }

    @Test
    void waitsForAMessageThatIsBeingSent() {
        world.sql("UPDATE messages SET state = 'CLAIMED', claimed_by = 'x', claimed_at = NOW() WHERE state = 'QUEUED'");
        String dump = world.dump();
        assertThatThrownBy(() -> world.forget(ANNA)).isInstanceOf(StillSending.class);
        assertThat(world.dump()).isEqualTo(dump);
    }

    @Test
    void asksTheReferencesAsPeopleWroteThem() {
        world.sql("UPDATE sales_feedback SET lead_ref = 'ANNA.berg@Example.com' WHERE feedback = 1");
        world.forget(ANNA);
        assertThat(world.texts("SELECT lead_ref FROM sales_feedback ORDER BY feedback"))
                .containsExactly("forgotten", "2");
    }

    @Test
    void aSharedMailboxIsNotAPerson() {
        world.sql("UPDATE inquiries SET email = 'info@home.example', email_key = 'info@home.example', role_email = TRUE"
                + " WHERE email_key = 'anna@home.example'");
        world.sql("DELETE FROM lead_keys WHERE value = 'anna@home.example'");
        world.forget(ANNA);
        assertThat(world.forgotten().contains("info@home.example")).isFalse();
        assertThat(world.dump()).doesNotContain("info@home.example");
    }

    @Test
    void cleansTheFilesOfPastNights() throws IOException {
        Path archived =
                world.file("archive/2026-03-01/1-web.csv", "email,name\nbert@example.com,B\nanna@home.example,A\n");
        Path list = world.file("sales/2026-03-01/rep.csv", "lead;email\n1;anna.berg@example.com\n");
        Path mail = world.file(
                "mail/2026-03-01/a.eml", "From: rep@us.example\r\nTo: Anna\r\n <anna.berg@example.com>\r\n\r\nHi");
        Path bertsMail =
                world.file("mail/2026-03-01/b.eml", "To: bert@example.com\r\n\r\nanna.berg@example.com says hi");
        Path waiting = world.file("inbox/new.csv", "email\nanna.berg@example.com\n");
        Path packed = world.file("archive/2026-03-01/2-web.csv.gz", "");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("email\nanna.berg@example.com\n".getBytes(StandardCharsets.UTF_8));
        }
        Forget.Erased erased = world.forget(ANNA);
        assertThat(erased.cleaned()).containsExactlyInAnyOrder(archived, list, mail);
        assertThat(erased.left()).containsExactlyInAnyOrder(waiting, packed);
        assertThat(archived).hasContent("email,name\nbert@example.com,B\n\n");
        assertThat(list).hasContent("lead;email\n\n");
        assertThat(mail).doesNotExist();
        assertThat(bertsMail).exists();
    }

    @Test
    void disclosesEverythingAndNothingOfOthers() {
        world.file("sales/2026-03-01/rep.csv", "lead;email\n1;anna.berg@example.com\n");
        String all = world.disclose(ANNA);
        assertThat(all)
                .contains("\"addresses\" : [ \"anna.berg@example.com\", \"anna@home.example\" ]")
                .contains("\"leads\" : [ 1 ]", "\"forgotten\" : false", "\"var/sales/2026-03-01/rep.csv\"")
                .contains(
                        "\"leads\" : [ {",
                        "\"messages\"",
                        "\"stays\"",
                        "\"rejects\"",
                        "\"sales_feedback\"",
                        "\"scores\"")
                .contains("2026-03-01T10:00")
                .doesNotContain("bert", "Bert");
        world.forget(ANNA);
        assertThat(world.disclose("anna.berg@example.com"))
                .contains("\"leads\" : [ ]", "\"forgotten\" : true", "\"tables\" : { }");
    }
}
