package dev.perennial.report;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.database.AsText;
import dev.perennial.night.Night;
import dev.perennial.query.Queries;
import dev.perennial.query.Table;
import dev.perennial.server.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes reports over one real database that all tests of this package share, with the shipped queries and settings. */
final class ReportDesk {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    static final Home SHIPPED = new Home(Path.of("target/no-such-home"));

    private ReportDesk() {}

    static JdbcClient database() {
        return DATABASE.client();
    }

    static DataSource dataSource() {
        return DATABASE.dataSource();
    }

    static Story story() {
        return Story.begins(database());
    }

    static ReportSettings settings() {
        return Problems.none(problems -> ReportFile.read(SHIPPED, problems));
    }

    static Scope scope(String night) {
        return scope(night, "UTC");
    }

    static Scope scope(String night, String zone) {
        return new Scope(new Night(LocalDate.parse(night), ZoneId.of(zone), false), settings());
    }

    static Map<String, Table> tables(Scope scope) {
        return new Figures(new Queries(SHIPPED, database())).of(scope);
    }

    /** The rows of one table, cells joined by a bar: {@code mql|2026-11-20|2026-11-20|0|1|0|1}. */
    static List<String> table(String name, Scope scope) {
        return Objects.requireNonNull(tables(scope).get(name)).rows().stream()
                .map(row -> String.join("|", row.stream().map(AsText::of).toList()))
                .toList();
    }

    static List<String> table(String name, String night) {
        return table(name, scope(night));
    }

    static Reports reports(Home home, String night) {
        return reports(home, scope(night));
    }

    static Reports reports(Home home, Scope scope) {
        Figures figures = new Figures(new Queries(home, database()));
        return new Reports(home, scope.night(), scope.settings(), figures, new Page(home));
    }
}
