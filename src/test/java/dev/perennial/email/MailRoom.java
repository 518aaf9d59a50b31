package dev.perennial.email;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.database.Numbers;
import dev.perennial.night.Calendar;
import dev.perennial.night.NightSettings;
import dev.perennial.outbox.LastLook;
import dev.perennial.outbox.NewMessage;
import dev.perennial.outbox.Outbox;
import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox with its delivery on the real database: Wednesday 2026-03-11, 10:00 in Berlin. */
public final class MailRoom implements AutoCloseable {

    public static final LocalDate NIGHT = LocalDate.of(2026, 3, 10);
    public static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    final TestClock clock = new TestClock(NOW);
    final Map<Long, String> lastLook = new HashMap<>();
    private final Home home;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private MailRoom(Home home, int smtpPort) {
        this.home = home;
        context.registerBean(Home.class, () -> home);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DataSource.class, MailRoom::pool);
        context.registerBean(LastLook.class, () -> due -> lastLook);
        if (smtpPort > 0) {
            context.registerBean(JavaMailSenderImpl.class, () -> server(smtpPort));
        }
        context.register(Wiring.class);
        context.refresh();
    }

    private static MailRoom empty(Path folder, int smtpPort) {
        DATABASE.client().sql("DELETE FROM messages").update();
        DATABASE.client().sql("DELETE FROM suppressions").update();
        return new MailRoom(new Home(folder), smtpPort);
    }

    public static MailRoom withFiles(Path folder) {
        return empty(folder, 0);
    }

    static MailRoom withServer(Path folder, int port) {
        return empty(folder, port);
    }

    /** The same house after the program was killed and started again. */
    MailRoom restarted(int port) {
        return new MailRoom(home, port);
    }

    /** Without a close method: the context would end the pool that all tests share. */
    private static DataSource pool() {
        return new DelegatingDataSource(DATABASE.dataSource());
    }

    private static JavaMailSenderImpl server(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setJavaMailProperties(new Properties());
        return server;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    long deliver() {
        return get(Delivery.class).deliverDue();
    }

    public int queue(NewMessage... messages) {
        Integer queued = new TransactionTemplate(get(JdbcTransactionManager.class))
                .execute(status -> get(Outbox.class).queue(List.of(messages)));
        return queued == null ? 0 : queued;
    }

    public static NewMessage to(String email, long lead) {
        return message(email, lead, "first-touch");
    }

    public static NewMessage message(String email, long lead, String touch) {
        return new NewMessage(
                "no-budget/" + touch + "/" + lead + "/1",
                lead,
                lead + 1000,
                "no-budget",
                touch,
                1,
                email,
                "0123456789ab",
                "",
                NIGHT,
                NOW.minus(Duration.ofHours(1)),
                NOW.plus(Duration.ofHours(7)),
                "Zoë Ferrer <zoe@larkspur.example>",
                "Grüße an " + lead,
                "<!doctype html><p>Schöne Grüße &amp; bis bald</p>",
                "Schöne Grüße & bis bald\n");
    }

    public Map<String, Object> row(String email) {
        return DATABASE.client()
                .sql("SELECT * FROM messages WHERE email = :email")
                .param("email", email)
                .query()
                .singleRow();
    }

    public String state(String email) {
        return text(email, "state");
    }

    /** The value of a column as text; empty when it has none. */
    String text(String email, String column) {
        return Objects.toString(row(email).get(column), "");
    }

    public long number(String email) {
        return Long.parseLong(text(email, "message"));
    }

    /** The values of a column of all messages, as texts. */
    public List<String> all(String column) {
        return rows().stream().map(row -> Objects.toString(row.get(column), "")).toList();
    }

    public List<Map<String, Object>> rows() {
        return DATABASE.client()
                .sql("SELECT * FROM messages ORDER BY message")
                .query()
                .listOfRows();
    }

    public JdbcClient database() {
        return DATABASE.client();
    }

    List<String> files() {
        try (var files = Files.list(home.mail(NIGHT))) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Home home() {
        return home;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"dev.perennial.email", "dev.perennial.outbox", "dev.perennial.carrier"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = EmailJob.class))
    static class Wiring {

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        Numbers numbers(JdbcClient database) {
            return new Numbers(database);
        }

        @Bean
        EmailSettings settings(Home home) {
            return Problems.none(problems -> EmailFile.read(home, problems));
        }

        @Bean
        Calendar calendar() {
            return new Calendar(new NightSettings(
                    ZoneId.of("Europe/Berlin"),
                    LocalTime.NOON,
                    new NightSettings.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                    List.of(
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY,
                            DayOfWeek.FRIDAY),
                    new NightSettings.Holidays("de", "be"),
                    List.of()));
        }
    }
}
