package dev.perennial.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one server of a test run, started by the first test that asks and stopped by the end of the JVM. */
final class TestServer {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final UnaryOperator<String> url;
    private final String password;
    private final Runnable stop;
    private final List<AutoCloseable> pools = new CopyOnWriteArrayList<>();

    private TestServer(UnaryOperator<String> url, String password, Runnable stop) {
        this.url = url;
        this.password = password;
        this.stop = stop;
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    String url(String schema) {
        return url.apply(schema);
    }

    String password() {
        return password;
    }

    /** Its name tells whose it is, so that a later run can sweep up after a killed one. */
    String newSchema() {
        String schema = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        admin().sql("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .update();
        return schema;
    }

    void closeAtEnd(AutoCloseable pool) {
        pools.add(pool);
    }

    private static TestServer start() {
        String mysql = System.getProperty("perennial.test.mysql", "");
        TestServer server = mysql.isBlank() ? embedded() : mysql(Path.of(mysql));
        server.dropSchemasOfTheDead();
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        return server;
    }

    private static TestServer embedded() {
        EmbeddedServer embedded = EmbeddedServer.open(Path.of("target", "test-db"), new StandardEnvironment());
        return new TestServer(embedded::jdbcUrl, embedded.password(), embedded::close);
    }

    private static TestServer mysql(Path distribution) {
        MySqlServer mysql = MySqlServer.start(distribution);
        return new TestServer(mysql::url, "", mysql::stop);
    }

    private void end() {
        for (AutoCloseable pool : pools) {
            try {
                pool.close();
            } catch (Exception alreadyGone) {
                // the next one still has to be closed
            }
        }
        schemas().stream()
                .filter(schema -> pidOf(schema) == ProcessHandle.current().pid())
                .forEach(this::drop);
        stop.run();
    }

    private void dropSchemasOfTheDead() {
        schemas().stream()
                .filter(schema -> ProcessHandle.of(pidOf(schema)).isEmpty())
                .forEach(this::drop);
    }

    private List<String> schemas() {
        return admin().sql(
                        "SELECT schema_name FROM information_schema.schemata WHERE schema_name REGEXP '^test_[0-9]+_[0-9]+$'")
                .query(String.class)
                .list();
    }

    private static long pidOf(String schema) {
        return Long.parseLong(schema.split("_", -1)[1]);
    }

    private void drop(String schema) {
        admin().sql("DROP DATABASE " + schema).update();
    }

    private JdbcClient admin() {
        return JdbcClient.create(new DriverManagerDataSource(url(""), EmbeddedServer.USER, password));
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }
}
