package dev.perennial.server;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh schema for a test class, on one real server for the whole test run: the embedded MariaDB in {@code
 * target/test-db}, or a real MySQL when the system property {@code perennial.test.mysql} names its folder. The schema is
 * dropped when the run ends.
 */
public final class TestDatabase {

    private final TestServer server;
    private final String schema;
    private final HikariDataSource pool;

    private TestDatabase(TestServer server, String schema) {
        this.server = server;
        this.schema = schema;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(user());
        pool.setPassword(password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
    }

    /** An empty schema. */
    public static TestDatabase fresh() {
        TestServer server = TestServer.running();
        TestDatabase fresh = new TestDatabase(server, server.newSchema());
        server.closeAtEnd(fresh.pool);
        return fresh;
    }

    /** A schema with the program's tables. */
    public static TestDatabase migrated() {
        TestDatabase fresh = fresh();
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(fresh.pool);
        liquibase.setChangeLog("classpath:/db/changelog/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
        return fresh;
    }

    public String url() {
        return server.url(schema);
    }

    public String user() {
        return EmbeddedServer.USER;
    }

    public String password() {
        return server.password();
    }

    public String schema() {
        return schema;
    }

    /** A pool of at most eight, closed when the run ends. */
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient client() {
        return JdbcClient.create(pool);
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", this::url);
        settings.add("spring.datasource.username", this::user);
        settings.add("spring.datasource.password", this::password);
    }
}
