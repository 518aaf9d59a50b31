package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that look and change nothing, on a company with two nights behind it. */
@TestInstance(Lifecycle.PER_CLASS)
class LookingTest {

    private String home = "";

    @BeforeAll
    void twoNights(@TempDir Path folder) throws IOException {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).writeSettings();
        home = company.home().folder().toString();
    }

    @Test
    void statusShowsTheNightsTheirFilesAndTheLeads() {
        Said said = Said.by("status", "--home", home);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("Home " + home).contains("2026-10-05", "2026-10-06", "CLOSED", "inquiry");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void explainTellsOfALeadByItsNumber() {
        Said said = Said.by("explain", "1", "--home", home);
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("stage", "next");
    }

    @Test
    void explainTellsOfALeadByItsAddress() {
        String address =
                Said.by("export", "leads", "--home", home).lines().get(1).split(",", -1)[1];
        assertThat(address).contains("@");
        assertThat(Said.by("explain", address, "--home", home).out())
                .isEqualTo(Said.by("explain", "1", "--home", home).out());
    }

    @Test
    void explainSaysWhenItKnowsNobody() {
        Said said = Said.by("explain", "nobody@example.com", "--home", home);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("No lead is known by nobody@example.com");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void dictionaryPrintsEveryStage() {
        Said said = Said.by("dictionary", "--home", home);
        assertThat(said.exitCode()).isZero();
        assertThat(said.lines()).contains("## inquiry", "## mql", "## nurture", "## customer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inquiries | inquiry,feed,inquiry_id,file,line,received_at,email,phone,first_name,last_name,company,country,source,campaign,lead
            leads | lead,email,phone,first_name,last_name,company,country,stage,stage_since,owner,fit,interest,score,grade,consent,suppressed,next_action,next_owner,next_due
            links | inquiry,feed,inquiry_id,lead,rule,probability,model
            scores | lead,rule,points,occurrences,since,fades_at
            stays | lead,stage,visit,entered_at,left_at,to_stage,reason,actor
            assignments | lead,rep,assigned_at,accept_due,accepted_at,rejected_at,reason,contact_due,first_contact_at,state
            enrolments | enrolment,lead,path,round,state,reason,requested_by,entered_on,left_on,sent,next_on
            messages | message,lead,email,path,touch,version,variant,state,reason,planned_on,not_before,not_after,sent_at,message_id,attempts,response
            suppressions | email,domain,reason,at,source
            files | file,feed,name,night,state,rows_read,accepted,rejected,repeated
            rejects | file,line,reject_code,reject_reason
            """)
    void exportsKeepTheirFirstColumns(String what, String columns, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("export.jsonl");

        Said csv = Said.by("export", what, "--home", home);
        Said jsonl = Said.by("export", what, "--format", "jsonl", "--to", file.toString(), "--home", home);

        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(jsonl.exitCode()).as(jsonl.err()).isZero();
        assertThat(csv.lines().get(0) + ",").startsWith(columns + ",");
        List<String> objects = Files.readAllLines(file);
        assertThat(jsonl.err()).contains(objects.size() + " rows in " + file);
        String names = "\\{\"" + columns.replace(",", "\":.*?,\"") + "\":.*";
        assertThat(objects).hasSizeLessThan(csv.lines().size()).allMatch(object -> object.matches(names));
    }

    @Test
    void anExportThatIsNoneIsAnsweredWithThoseThereAre() {
        Said said = Said.by("export", "leeds", "--home", home);
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("leeds").contains("leads, links");
    }
}
