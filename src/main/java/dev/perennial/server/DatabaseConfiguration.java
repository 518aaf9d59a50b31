package dev.perennial.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.config.Home;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the pool of connections leads: to the database the user names, otherwise to the embedded one of this home. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String URL = "spring.datasource.url";
    private static final String DRIVER = "com.mysql.cj.jdbc.Driver";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = URL)
    static class OfTheUser {

        @Bean
        @ConditionalOnMissingBean
        JdbcConnectionDetails connectionDetails(DataSourceProperties settings) {
            DatabaseUrl url = new DatabaseUrl(settings.determineUrl());
            return new Login(url.complete(), settings.getUsername(), settings.getPassword());
        }
    }

    /** The pool is made from the details and the details from the server, so the server is closed last. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = URL, matchIfMissing = true, havingValue = "none, so embedded")
    static class Embedded {

        @Bean
        @ConditionalOnMissingBean
        EmbeddedServer embeddedServer(Home home, Environment settings) {
            return EmbeddedServer.open(home.db(), settings);
        }

        @Bean
        JdbcConnectionDetails connectionDetails(EmbeddedServer server) {
            return new Login(server.jdbcUrl(), server.user(), server.password());
        }
    }

    static boolean isEmbedded(Environment settings) {
        return !settings.containsProperty(URL);
    }

    @Bean
    static BeanPostProcessor poolThatAnswers(Environment settings) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setPoolName("perennial");
                    pool.setMaximumPoolSize(
                            settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 8));
                    pool.setMinimumIdle(
                            settings.getProperty("spring.datasource.hikari.minimum-idle", Integer.class, 1));
                }
                return bean;
            }

            /** Asked once before anything is built on it, so that a wrong setting is told in one sentence. */
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    try (Connection first = pool.getConnection()) {
                        return bean;
                    } catch (SQLException | RuntimeException failure) {
                        pool.close();
                        throw DatabaseUnavailable.at(new DatabaseUrl(pool.getJdbcUrl()), failure);
                    }
                }
                return bean;
            }
        };
    }

    private record Login(
            String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getDriverClassName() {
            return DRIVER;
        }

        @Override
        public String toString() {
            return new DatabaseUrl(url).shown();
        }
    }
}
