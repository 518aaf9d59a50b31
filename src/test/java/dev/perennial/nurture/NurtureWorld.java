package dev.perennial.nurture;

import static java.util.stream.Collectors.joining;

import dev.perennial.config.Home;
import dev.perennial.database.Numbers;
import dev.perennial.database.Utc;
import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import dev.perennial.night.Nights;
import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home with two paths of plain mails, a real database, and the real job: night after night, as fast as we like. */
final class NurtureWorld implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final TestDatabase server;
    private final Path home;
    private final JdbcClient database;
    private @Nullable AnnotationConfigApplicationContext program;
    private long runs;

    NurtureWorld(TestDatabase server, Path home) {
        this.server = server;
        this.home = home;
        this.database = server.client();
        forgetEverything();
        settings(1, 2, 1000);
        write("templates/nurture/no-budget/path.yaml", "");
        write("templates/nurture/no-contact/path.yaml", "");
    }

    void forgetEverything() {
        List.of(
                        "messages",
                        "answers",
                        "nurture_requests",
                        "enrolments",
                        "activities",
                        "suppressions",
                        "assignments",
                        "stays",
                        "opportunities",
                        "lead_aliases",
                        "lead_keys",
                        "leads",
                        "files",
                        "numbers",
                        "nights")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
        runs = System.nanoTime();
    }

    // ---- files

    void settings(int perDay, int perWeek, int maxMessages) {
        write("jobs/60-nurture/job.yaml", """
                caps: { per-day: %d, per-7-days: %d }
                max-messages-per-night: %d
                replied: { stage: mql, reason: replied }
                """.formatted(perDay, perWeek, maxMessages));
    }

    /** A path for leads whose last reason is this one; empty is for everybody in nurture. */
    void path(String name, int priority, String reason, String more) {
        write("templates/nurture/" + name + "/path.yaml", """
                title: %s
                for: '%s'
                priority: %d
                goal: 'stage in ["mql", "sal", "sql"] && last_reason != "claimed"'
                exits: [{ when: 'last_reason == "claimed"', reason: claimed by sales }]
                %s
                """.formatted(
                name, reason.isEmpty() ? "stage == \"nurture\"" : "last_reason == \"" + reason + "\"", priority, more));
    }

    void touch(String path, String folder, String wait, String more) {
        String id = folder.substring(3);
        String base = "templates/nurture/" + path + "/" + folder + "/";
        write(base + "touch.yaml", """
                id: %s
                subject: Subject of %s
                preheader: Preheader
                wait: %s
                %s
                """.formatted(id, id, wait, more));
        write(base + "body.html", "<!doctype html><html><body><p>Dear ${lead.last_name}</p></body></html>");
    }

    void write(String name, String text) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was edited is seen by the next run of the program. */
    void restart() {
        close();
        program = null;
    }

    private AnnotationConfigApplicationContext program() {
        if (program == null) {
            program = start();
        }
        return program;
    }

    // ---- people

    long lead(String lastName, String reason) {
        return lead(lastName, reason, "yes");
    }

    long lead(String lastName, String reason, String consent) {
        long number = 1 + one("SELECT COALESCE(MAX(lead_number), 0) FROM leads");
        String email = lastName.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        database.sql("""
                INSERT INTO leads (lead_number, email, email_key, email_domain, last_name, country, consent, made_on,
                                   stage, stage_since, owner, last_reason, next_action, next_owner, next_due)
                VALUES (?, ?, ?, 'example.com', ?, 'DE', ?, '2026-01-01',
                        'nurture', '2026-02-28 22:59:59', 'kim', ?, 'The next touch of a path', 'marketing', '2026-09-01')
                """)
                .params(number, email, email, lastName, consent, reason)
                .update();
        database.sql("INSERT INTO lead_keys (kind, value, lead_number) VALUES ('EMAIL', ?, ?)")
                .params(email, number)
                .update();
        database.sql("""
                INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor, due_at)
                VALUES (?, 'nurture', 1, '2026-02-28 22:59:59', ?, 'kim', '2026-09-01')
                """).params(number, reason).update();
        return number;
    }

    /** Many at once; every third has no budget. */
    void leads(int howMany) {
        String rows = LongStream.rangeClosed(1, howMany)
                .mapToObj(lead -> "(%1$d, 'l%1$d@example.com', 'l%1$d@example.com', 'example.com', 'Lead%1$d', 'yes',"
                                .formatted(lead)
                        + " '2026-01-01', 'nurture', '2026-02-28 22:59:59', '"
                        + (lead % 3 == 0 ? "no budget" : "no interest") + "')")
                .collect(joining(", "));
        sql("INSERT INTO leads (lead_number, email, email_key, email_domain, last_name, consent, made_on, stage,"
                + " stage_since, last_reason) VALUES " + rows);
        sql("INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor, due_at)"
                + " SELECT lead_number, stage, 1, stage_since, last_reason, 'kim', '2026-09-01' FROM leads");
    }

    void toStage(long lead, String stage, String reason) {
        sql("UPDATE leads SET stage = ?, last_reason = ? WHERE lead_number = ?", stage, reason, lead);
        sql("UPDATE stays SET stage = ? WHERE open_lead = ?", stage, lead);
    }

    void reply(long lead, String utc) {
        sql("""
                INSERT INTO activities (activity, feed, source_key, night, lead_number, type, happened_at)
                SELECT COALESCE(MAX(activity), 0) + 1, 'mailbox', COUNT(*), '2026-03-01', ?, 'reply', ? FROM activities
                """, lead, utc);
    }

    void suppress(String email) {
        sql("INSERT INTO suppressions VALUES (?, 'unsubscribe', '2026-03-01', 'test', '2026-03-01')", email);
    }

    void request(String action, Object lead, String path, String more) {
        sql("INSERT IGNORE INTO files (file, feed, kind, name, night, state, size_bytes)"
                + " VALUES (1, 'requests', 'nurture-requests', 'r.csv', '2026-03-01', 'CLAIMED', 1)");
        sql("""
                INSERT INTO nurture_requests (request, feed, source_key, file, line, night, lead_ref, path, action,
                                              requested_by, start_on)
                SELECT COUNT(*) + 1, 'requests', COUNT(*) + 1, 1, COUNT(*) + 2, '2026-03-01', ?, ?, ?, 'kim', NULLIF(?, '')
                FROM nurture_requests
                """, String.valueOf(lead), path, action, more);
    }

    // ---- nights

    JobExecution night(String date) {
        return run(date, false, ++runs);
    }

    JobExecution missedNight(String date) {
        return run(date, true, ++runs);
    }

    JobExecution sameRunAgain(String date) {
        return run(date, false, runs);
    }

    /** Every night from the first to the last, both included. */
    void nights(String first, String last) {
        LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(date -> night(date.toString()));
    }

    private JobExecution run(String date, boolean missed, long again) {
        try {
            Night night = program().getBean(Calendar.class).night(LocalDate.parse(date), missed);
            program().getBean(Nights.class).open(night);
            return program()
                    .getBean(JobOperator.class)
                    .start(
                            program().getBean("nurture", Job.class),
                            new JobParametersBuilder()
                                    .addLocalDate("night", night.date())
                                    .addString("missed", String.valueOf(missed), false)
                                    .addLong("again", again)
                                    .toJobParameters());
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return program().getBean(type);
    }

    private AnnotationConfigApplicationContext start() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        DataSource pool = server.dataSource();
        // As a singleton, so that the pool outlives the context.
        context.getBeanFactory().registerSingleton("dataSource", pool);
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(Home.class, () -> new Home(home));
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T20:00:00Z"), ZoneOffset.UTC));
        context.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
        context.register(Numbers.class);
        context.scan(
                "dev.perennial.batch",
                "dev.perennial.run",
                "dev.perennial.night",
                "dev.perennial.answer",
                "dev.perennial.lead",
                "dev.perennial.dictionary",
                "dev.perennial.handoff",
                "dev.perennial.stay",
                "dev.perennial.funnel",
                "dev.perennial.intake",
                "dev.perennial.reading",
                "dev.perennial.undo",
                "dev.perennial.ledger",
                "dev.perennial.feed",
                "dev.perennial.meaning",
                "dev.perennial.sheet",
                "dev.perennial.clean",
                "dev.perennial.sales",
                "dev.perennial.template",
                "dev.perennial.carrier",
                "dev.perennial.outbox",
                "dev.perennial.email",
                "dev.perennial.path",
                "dev.perennial.enrolment",
                "dev.perennial.cast",
                "dev.perennial.request",
                "dev.perennial.nurture");
        // Only what the job needs, so that a mistake in another job's files is that job's business.
        context.addBeanFactoryPostProcessor(beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        });
        context.refresh();
        return context;
    }

    // ---- what became of it

    /** {@code night name path/touch/round}, in the order in which they were planned. */
    List<String> mails() {
        return texts("""
                SELECT CONCAT_WS(' ', planned_on, last_name, CONCAT_WS('/', path, touch, round))
                FROM messages JOIN leads USING (lead_number) ORDER BY message
                """);
    }

    /** {@code name path/round STATE(reason) until}. */
    List<String> enrolments() {
        return texts("""
                SELECT CONCAT(last_name, ' ', path, '/', round, ' ', e.state,
                              IF(left_on IS NULL, '', CONCAT('(', reason, ') ', left_on)))
                FROM enrolments e JOIN leads l USING (lead_number) ORDER BY enrolment
                """);
    }

    /** {@code line RESULT reason}. */
    List<String> answers() {
        return texts("SELECT CONCAT_WS(' ', line, result, reason) FROM answers ORDER BY line");
    }

    String stage(long lead) {
        return texts("SELECT CONCAT(stage, ': ', last_reason) FROM leads WHERE lead_number = " + lead)
                .get(0);
    }

    String next(long lead) {
        return texts("SELECT CONCAT_WS(' | ', next_action, next_owner, next_due) FROM leads WHERE lead_number = "
                        + lead)
                .get(0);
    }

    /** Everything the job writes, as text, to compare two runs. */
    List<String> rows() {
        return List.of(
                        "SELECT CONCAT_WS('|', e.enrolment, lead_number, path, round, e.state, reason, requested_by,"
                                + " entered_on, left_on, paused_on, waits_since, next_on, failure) FROM enrolments e ORDER BY 1",
                        "SELECT CONCAT_WS('|', message, send_key, enrolment, planned_on, not_before, not_after, state, subject)"
                                + " FROM messages ORDER BY 1",
                        "SELECT CONCAT_WS('|', lead_number, stage, last_reason, next_action, next_owner, next_due) FROM leads ORDER BY 1",
                        "SELECT CONCAT_WS('|', lead_number, stage, visit, entered_at, left_at, to_stage, reason, actor) FROM stays ORDER BY 1",
                        "SELECT CONCAT_WS('|', name, next_number) FROM numbers ORDER BY 1",
                        "SELECT CONCAT_WS('|', file, line, result, reason) FROM answers ORDER BY 1")
                .stream()
                .flatMap(sql -> texts(sql).stream())
                .toList();
    }

    List<String> texts(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    long one(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    void sql(String sql, Object... params) {
        database.sql(sql).params(params).update();
    }

    static String utc(Instant instant) {
        return Utc.of(instant).toString();
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
