package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.config.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withUserConfiguration(DatabaseConfiguration.class);

    @Test
    @Tag("embedded")
    void usesTheEmbeddedDatabaseWithoutAUrl(@TempDir Path home) {
        program.withBean(Home.class, () -> new Home(home)).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT concat(database(), ' ', @@time_zone)")
                            .query(String.class)
                            .single())
                    .isEqualTo("perennial +00:00");
            assertThat(EmbeddedServer.running(new Home(home).db())).isTrue();
        });
        assertThat(EmbeddedServer.running(new Home(home).db())).isFalse();
    }

    @Test
    void usesTheDatabaseOfTheUser() {
        TestDatabase database = TestDatabase.fresh();
        withLogin(database.url(), database.password()).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedServer.class);
            assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(8);
        });
    }

    @Test
    void tellsARefusedPassword() {
        TestDatabase database = TestDatabase.fresh();
        withLogin(database.url(), "wrong-secret").run(context -> {
            DatabaseUnavailable reason = reason(context.getStartupFailure());
            assertThat(reason.refused()).isTrue();
            assertThat(reason)
                    .hasMessageContaining("refuses the user or the password")
                    .hasMessageContaining("SPRING_DATASOURCE_PASSWORD")
                    .hasMessageNotContaining("wrong-secret");
        });
    }

    @Test
    void tellsAnUnknownDatabase() {
        TestDatabase database = TestDatabase.fresh();
        withLogin(database.url().replace(database.schema(), "nowhere"), database.password())
                .run(context -> {
                    DatabaseUnavailable reason = reason(context.getStartupFailure());
                    assertThat(reason.refused()).isTrue();
                    assertThat(reason).hasMessageContaining("does not exist").hasMessageContaining("CREATE DATABASE");
                });
    }

    @Test
    void tellsAServerThatCannotBeReached() {
        withLogin("jdbc:mysql://127.0.0.1:1/leads", "secret").run(context -> {
            DatabaseUnavailable reason = reason(context.getStartupFailure());
            assertThat(reason.refused()).isFalse();
            assertThat(reason)
                    .hasMessageContaining("127.0.0.1:1/leads cannot be reached")
                    .hasMessageNotContaining("secret");
        });
    }

    private ApplicationContextRunner withLogin(String url, String password) {
        return program.withPropertyValues(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + EmbeddedServer.USER,
                "spring.datasource.password=" + password);
    }

    private static DatabaseUnavailable reason(@Nullable Throwable failure) {
        Optional<DatabaseUnavailable> reason = Optional.ofNullable(failure).flatMap(DatabaseUnavailable::in);
        assertThat(reason).isPresent();
        return reason.orElseThrow();
    }
}
