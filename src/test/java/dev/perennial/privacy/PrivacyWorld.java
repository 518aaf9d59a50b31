package dev.perennial.privacy;

import dev.perennial.config.Home;
import dev.perennial.lead.EmailKey;
import dev.perennial.lead.Forgotten;
import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** People of whom something is in every table, and the program's own way to forget and disclose them. */
final class PrivacyWorld implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            ("rejects answers links scores stays assignments enrolments messages lead_keys lead_aliases inquiries "
                            + "activities sales_feedback nurture_requests opportunities suppressions leads files nights forgotten "
                            + "secrets")
                    .split(" ", -1));
    private final Path home;
    private final JdbcClient database;
    private final AnnotationConfigApplicationContext program;

    @EnableTransactionManagement
    @ComponentScan(
            lazyInit = true,
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(BatchConfiguration|FunnelJob).*"),
            basePackages = {
                "dev.perennial.privacy",
                "dev.perennial.answer",
                "dev.perennial.lead",
                "dev.perennial.dictionary",
                "dev.perennial.stay",
                "dev.perennial.funnel",
                "dev.perennial.handoff",
                "dev.perennial.register",
                "dev.perennial.database",
                "dev.perennial.batch",
                "dev.perennial.run",
                "dev.perennial.night",
                "dev.perennial.rules"
            })
    static class Program {}

    PrivacyWorld(TestDatabase server, Path home) {
        this.home = home;
        this.database = server.client();
        this.program = new AnnotationConfigApplicationContext();
        program.registerBean(Home.class, () -> new Home(home));
        program.getBeanFactory().registerSingleton("dataSource", server.dataSource());
        program.registerBean(JdbcClient.class, () -> database);
        program.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(server.dataSource()));
        program.registerBean(
                "transactionManager",
                JdbcTransactionManager.class,
                () -> new JdbcTransactionManager(server.dataSource()));
        program.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC));
        program.register(Program.class);
        program.refresh();
        TABLES.forEach(table -> sql("DELETE FROM " + table));
        sql("INSERT INTO nights VALUES ('2026-03-01', '2026-02-28 23:00', '2026-03-01 23:00', 'CLOSED')");
        sql(
                "INSERT INTO files (file, feed, kind, name, night, state, size_bytes) VALUES (1, 'web', 'inquiries', 'web.csv', '2026-03-01', 'HELD', 1)");
    }

    void lead(long lead, String email, String name, String stage) {
        String key = EmailKey.of(email);
        sql("""
            INSERT INTO leads (lead_number, email, email_key, email_domain, phone, first_name, company, source, consent, made_on,
                               stage, stage_since, owner, next_action, next_owner, next_due)
            VALUES (?, ?, ?, 'example.com', '+4930123', ?, ?, 'fair', 'yes', '2026-03-01', ?, '2026-03-01 10:00', 'rep', 'Call', 'rep',
                    '2026-03-05')
            """, lead, email, key, name, name + " Ltd", stage);
        sql("INSERT INTO lead_keys VALUES ('EMAIL', ?, ?), ('PHONE_NAME', ?, ?)", key, lead, "+4930123" + name, lead);
        inquiry(lead * 10, lead, email, name);
        sql("INSERT INTO links VALUES (?, ?, 'email', 1, 'exact', NULL, '2026-03-01')", lead * 10, lead);
        sql("INSERT INTO scores VALUES (?, 'a rule', 'FIT', 5, 1, '2026-03-01', NULL)", lead);
        sql("""
            INSERT INTO activities (activity, feed, source_key, night, email_key, lead_ref, lead_number, type, happened_at, detail)
            VALUES (?, 'web', ?, '2026-03-01', ?, ?, ?, 'visit', '2026-03-01 10:00', ?)
            """, lead, "key " + name, key, email, lead, "/welcome/" + name);
        sql("""
            INSERT INTO sales_feedback (feedback, feed, source_key, file, line, night, lead_ref, rep, action, happened_at, note, outcome)
            VALUES (?, 'crm', ?, 1, ?, '2026-03-01', ?, 'rep', 'contact', '2026-03-01 10:00', ?, ?)
            """, lead, "key " + name, lead, String.valueOf(lead), "spoke with " + name, name + " is out");
        sql("""
            INSERT INTO nurture_requests (request, feed, source_key, request_id, file, line, night, lead_ref, path, action, requested_by, note)
            VALUES (?, 'crm', ?, ?, 1, ?, '2026-03-01', ?, 'no-budget', 'enrol', 'rep', ?)
            """, lead, "key " + name, "id " + name, lead, email, name + " has no budget");
        sql("""
            INSERT INTO opportunities (opportunity_id, file, line, changed_on, lead_ref, lead_number, stage, opened_at)
            VALUES (?, 1, 1, '2026-03-01', ?, ?, 'open', '2026-03-01 10:00')
            """, "opp-" + lead, email, lead);
        sql("""
            INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor, due_at)
            VALUES (?, ?, 1, '2026-03-01 10:00', 'score', 'dictionary', '2026-04-01')
            """, lead, stage);
        sql("""
            INSERT INTO assignments (assignment, lead_number, rep, state, assigned_at, accept_due, shelf_due, night)
            VALUES (?, ?, 'rep', 'OFFERED', '2026-03-01 10:00', '2026-03-02', '2026-03-03', '2026-03-01')
            """, lead, lead);
        sql("""
            INSERT INTO enrolments (enrolment, lead_number, path, round, state, reason, entered_on, next_on)
            VALUES (?, ?, 'no-budget', 1, 'ACTIVE', 'no budget', '2026-03-01', '2026-03-08')
            """, lead, lead);
        message(lead * 10, lead, email, name, "SENT");
        message(lead * 10 + 1, lead, email, name, "QUEUED");
        sql("INSERT INTO suppressions VALUES (?, 'manual', '2026-03-01', 'test', '2026-03-01')", key);
        sql(
                "INSERT INTO rejects VALUES (1, ?, 'BAD_DATE', ?, ?)",
                lead,
                name + " has no date",
                "[\"" + email + "\",\"" + name + "\"]");
        sql("INSERT INTO answers VALUES (1, ?, 'REFUSED', ?, '2026-03-01')", lead, "there is no lead " + email);
    }

    void alsoWritesFrom(long lead, String email) {
        sql("INSERT INTO lead_keys VALUES ('EMAIL', ?, ?)", EmailKey.of(email), lead);
        inquiry(lead * 10 + 1, lead, email, "Anna");
    }

    private void inquiry(long inquiry, long lead, String email, String name) {
        sql(
                """
            INSERT INTO inquiries (inquiry, feed, source_key, inquiry_id, file, line, night, received_at, email, email_key,
                                   first_name, source, message, custom, lead_number)
            VALUES (?, 'web', ?, ?, 1, ?, '2026-03-01', '2026-03-01 10:00', ?, ?, ?, 'fair', ?, ?, ?)
            """,
                inquiry,
                "key " + name + inquiry,
                "id " + name,
                inquiry,
                email,
                EmailKey.of(email),
                name,
                "I am " + name,
                "{\"nick\":\"" + name + "\"}",
                lead);
    }

    private void message(long message, long lead, String email, String name, String state) {
        sql(
                """
            INSERT INTO messages (message, send_key, lead_number, enrolment, path, touch, round, email, version, state, planned_on,
                                  not_before, not_after, sent_at, message_id, response, sender, subject, html, text)
            VALUES (?, ?, ?, ?, 'no-budget', ?, 1, ?, 'abc', ?, '2026-03-01', '2026-03-02 08:00', '2026-03-02 18:00',
                    IF(? = 'SENT', '2026-03-02 09:00', NULL), ?, ?, 'us', ?, ?, ?)
            """,
                message,
                "k" + message,
                lead,
                lead,
                "t" + message,
                email,
                state,
                state,
                "m" + message,
                "250 ok " + email,
                "Hello " + name,
                "<p>" + name,
                name);
    }

    Forget.Erased forget(String email) {
        return program.getBean(Forget.class).person(email);
    }

    String disclose(String email) {
        return program.getBean(Disclose.class).about(email);
    }

    Forgotten forgotten() {
        return program.getBean(Forgotten.class);
    }

    Path file(String name, String text) {
        Path file = home.resolve("var").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of every table in one text. */
    String dump() {
        List<String> rows = new ArrayList<>();
        for (String table :
                texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1")) {
            database.sql("SELECT * FROM " + table).query().listOfRows().forEach(row -> rows.add(table + row));
        }
        return String.join("\n", rows);
    }

    /** What the tables hold about one lead. */
    Map<String, List<Map<String, Object>>> rowsOf(long lead) {
        Person person = program.getBean(People.class)
                .find(texts("SELECT email FROM leads WHERE lead_number = " + lead)
                        .get(0));
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        PersonalTables.OF_PEOPLE.forEach(table -> rows.put(
                table.name(),
                database.sql(table.disclosure())
                        .params(person.parameters())
                        .query()
                        .listOfRows()));
        rows.put(
                "rejects",
                database.sql("SELECT * FROM rejects WHERE line = " + lead)
                        .query()
                        .listOfRows());
        return rows;
    }

    Map<String, Object> row(String sql) {
        return database.sql(sql).query().singleRow();
    }

    List<String> texts(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    void sql(String sql, Object... values) {
        database.sql(sql).params(List.of(values)).update();
    }

    @Override
    public void close() {
        program.close();
    }
}
