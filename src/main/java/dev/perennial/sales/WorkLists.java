package dev.perennial.sales;

import dev.perennial.batch.Tally;
import dev.perennial.config.Home;
import dev.perennial.csv.CsvFile;
import dev.perennial.database.AsText;
import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens next for each rep: one file per rep and night, also for a rep who has nothing to do. */
@Component
class WorkLists {

    private static final List<String> COLUMNS = List.of(
            "list",
            "lead",
            "first_name",
            "last_name",
            "title",
            "company",
            "email",
            "phone",
            "country",
            "score",
            "grade",
            "why",
            "what_to_do",
            "by_when",
            "stage",
            "state",
            "attempts",
            "assigned_at");

    private final JdbcClient database;
    private final Home home;
    private final Night night;
    private final AssignmentSettings settings;

    WorkLists(JdbcClient database, Home home, Night night, AssignmentSettings settings) {
        this.database = database;
        this.home = home;
        this.night = night;
        this.settings = settings;
    }

    void write(Tally tally) {
        for (String rep : reps()) {
            List<List<String>> leads = leadsOf(rep);
            CsvFile.of(home.sales(night.date()).resolve(rep + ".csv")).write(out -> {
                out.accept(COLUMNS);
                leads.forEach(out::accept);
            });
            tally.wrote(leads.size());
        }
    }

    /** Those who get leads, and those who still carry some although they get no more. */
    private Iterable<String> reps() {
        TreeSet<String> reps = new TreeSet<>(database.sql("SELECT DISTINCT rep FROM assignments WHERE ended_at IS NULL")
                .query(String.class)
                .list());
        settings.reps().forEach(rep -> reps.add(rep.rep()));
        return reps;
    }

    private List<List<String>> leadsOf(String rep) {
        return database.sql(home.require("db/query/sales/work-list.sql").text())
                .param("rep", rep)
                .param("night", night.date())
                .param("ends", Utc.of(night.endsAt()))
                .param("tomorrow", Utc.of(night.endsAt().plus(Duration.ofDays(1))))
                .query((row, number) -> cells(row))
                .list();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
            cells.add(AsText.of(row.getObject(column)));
        }
        return cells;
    }
}
