package dev.perennial;

import dev.perennial.config.Home;
import dev.perennial.database.Beside;
import dev.perennial.database.Bulk;
import dev.perennial.database.Halves;
import dev.perennial.database.LocalInfile;
import dev.perennial.database.Numbers;
import dev.perennial.ledger.FileLedger;
import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import dev.perennial.night.NightSettings;
import dev.perennial.server.TestDatabase;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.HotSwappableTargetSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The components of the night without its jobs, on a migrated database, with the files that ship. */
@EnableTransactionManagement
@Import({Numbers.class, Bulk.class, Halves.class, LocalInfile.class, FileLedger.class})
@ComponentScan(
        basePackages = {
            "dev.perennial.answer",
            "dev.perennial.lead",
            "dev.perennial.register",
            "dev.perennial.told",
            "dev.perennial.census",
            "dev.perennial.likeness",
            "dev.perennial.dedupe",
            "dev.perennial.merge",
            "dev.perennial.review",
            "dev.perennial.scoring",
            "dev.perennial.dictionary",
            "dev.perennial.handoff",
            "dev.perennial.stay",
            "dev.perennial.funnel"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Job|Test.*)"))
class RealRowsConfiguration {

    @Bean
    DataSource dataSource() {
        return TestDatabase.migrated().dataSource();
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate database) {
        return new NamedParameterJdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** What is beside a step in the program is in the one transaction of a test, too. */
    @Bean
    Beside beside() {
        return new Beside() {
            @Override
            public <T> CompletableFuture<T> begin(Supplier<T> work) {
                return CompletableFuture.completedFuture(work.get());
            }
        };
    }

    @Bean
    Home home() {
        return new Home(Path.of("target", "no-home"));
    }

    @Bean
    Calendar calendar() {
        return new Calendar(new NightSettings(
                Given.BERLIN,
                LocalTime.NOON,
                new NightSettings.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT),
                List.of(DayOfWeek.values()).subList(0, 5),
                new NightSettings.Holidays("de", "be"),
                List.of()));
    }

    @Bean
    HotSwappableTargetSource tonight() {
        return new HotSwappableTargetSource(new Night(LocalDate.of(2026, 3, 10), Given.BERLIN, false));
    }

    @Bean
    Night night(HotSwappableTargetSource tonight) {
        ProxyFactory night = new ProxyFactory();
        night.setTargetSource(tonight);
        night.setProxyTargetClass(true);
        return (Night) night.getProxy();
    }

    @Bean
    Given given(JdbcClient database, Numbers numbers, HotSwappableTargetSource tonight) {
        return new Given(database, numbers, tonight);
    }
}
