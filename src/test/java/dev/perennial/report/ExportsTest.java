package dev.perennial.report;

import static dev.perennial.report.ReportDesk.SHIPPED;
import static dev.perennial.report.ReportDesk.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.query.Exports;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportsTest {

    private final Exports exports = new Exports(SHIPPED, ReportDesk.dataSource());

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "inquiries:inquiry,feed,inquiry_id,file,line,received_at,email,phone,first_name,last_name,company,country,source,campaign,lead",
                "leads:lead,email,phone,first_name,last_name,company,country,stage,stage_since,owner,fit,interest,score,grade,consent,suppressed,next_action,next_owner,next_due",
                "links:inquiry,feed,inquiry_id,lead,rule,probability,model",
                "scores:lead,rule,points,occurrences,since,fades_at",
                "stays:lead,stage,visit,entered_at,left_at,to_stage,reason,actor",
                "assignments:lead,rep,assigned_at,accept_due,accepted_at,rejected_at,reason,contact_due,first_contact_at,state",
                "enrolments:enrolment,lead,path,round,state,reason,requested_by,entered_on,left_on,sent,next_on",
                "messages:message,lead,email,path,touch,version,variant,state,reason,planned_on,not_before,not_after,sent_at,message_id,attempts,response",
                "suppressions:email,domain,reason,at,source",
                "files:file,feed,name,night,state,rows_read,accepted,rejected,repeated",
                "rejects:file,line,reject_code,reject_reason"
            })
    void beginsWithThePromisedColumns(String what, String columns) {
        story();
        String header = csv(what).get(0);
        assertThat(header + ",").startsWith(columns + ",");
        assertThat(exports.names()).contains(what).hasSize(11);
    }

    @Test
    void writesInstantsDatesAndNothing() {
        story().lead(2, "2026-11-02").enters("mql", "2026-11-02 10:00:00.5").enters("sal", "2026-11-03 10:00");

        assertThat(csv("stays"))
                .contains("2,mql,1,2026-11-02T10:00:00.500Z,2026-11-03T10:00:00Z,sal,told,test")
                .contains("2,sal,1,2026-11-03T10:00:00Z,,,told,test");
    }

    @Test
    void aLeadIsSuppressedByItsAddressOrItsDomain() {
        Story story = story();
        story.lead(1, "2026-11-01");
        story.lead(2, "2026-11-01");
        story.suppressed("lead2@example.com");
        assertThat(csv("leads")).extracting(row -> row.contains(",yes,")).containsExactly(false, false, true);

        story.suppressed("@example.com");
        assertThat(csv("leads")).extracting(row -> row.contains(",yes,")).containsExactly(false, true, true);
        assertThat(csv("suppressions"))
                .contains(
                        ",example.com,unsubscribe,2026-11-01T08:00:00Z,test",
                        "lead2@example.com,,unsubscribe,2026-11-01T08:00:00Z,test");
    }

    @Test
    void countsMailsThatLeftOrMayHaveLeft() {
        story().lead(1, "2026-11-01")
                .enrolledOn("welcome", "2026-11-01")
                .mailed("welcome", "01", "2026-11-01", "2026-11-02 09:00")
                .mailed("welcome", "02", "2026-11-08", "", "UNKNOWN")
                .mailed("welcome", "03", "2026-11-15", "", "QUEUED");

        assertThat(csv("enrolments").get(1)).contains(",1,welcome,1,ACTIVE,segment,,2026-11-01,,2,");
    }

    @Test
    void writesAJsonObjectALine() {
        story().lead(1, "2026-11-01").enters("mql", "2026-11-02 10:00");
        StringWriter out = new StringWriter();
        assertThat(exports.write("stays", Exports.Format.JSONL, out)).isEqualTo(1);

        assertThat(out.toString()).isEqualTo("""
                {"lead":1,"stage":"mql","visit":1,"entered_at":"2026-11-02T10:00:00Z","left_at":null,"to_stage":null,\
                "reason":"told","actor":"test"}
                """);
    }

    @Test
    void streamsManyRowsIntoAFileInOrder(@TempDir Path folder) throws IOException {
        Story story = story();
        story.file(2, "web-form", "2026-11-20", 0, 10_000, 0);
        story.database.sql("""
                        INSERT INTO rejects (file, line, reject_code, reject_reason, fields)
                        WITH RECURSIVE digit AS (SELECT 0 AS d UNION ALL SELECT d + 1 FROM digit WHERE d < 9)
                        SELECT 2, a.d * 1000 + b.d * 100 + c.d * 10 + e.d, 'bad', '=evil', '[]'
                        FROM digit a, digit b, digit c, digit e
                        """).update();
        Path file = folder.resolve("out/rejects.csv");

        assertThat(exports.write("rejects", Exports.Format.CSV, file)).isEqualTo(10_000);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(10_001).startsWith("file,line,reject_code,reject_reason", "2,0,bad,'=evil");
        assertThat(lines.get(10_000)).isEqualTo("2,9999,bad,'=evil");
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**/rejects.csv")
                .isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void saysWhatElseThereIsToExport() {
        assertThatThrownBy(() -> csv("lead"))
                .hasMessageStartingWith("There is no export 'lead'; did you mean 'leads'? Write one of: assignments, ");
    }

    private List<String> csv(String what) {
        StringWriter out = new StringWriter();
        exports.write(what, Exports.Format.CSV, out);
        return out.toString().lines().toList();
    }
}
