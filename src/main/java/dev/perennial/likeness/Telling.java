package dev.perennial.likeness;

import dev.perennial.model.Model;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what inquiries told, as far as the model compares it. */
@Component
public class Telling {

    /** From a thousand on, MariaDB makes a table of them first. */
    private static final int AT_ONCE = 900;

    private final JdbcClient database;
    private final NightModel nightModel;

    Telling(JdbcClient database, NightModel nightModel) {
        this.database = database;
        this.nightModel = nightModel;
    }

    /** In the order of their numbers. */
    public List<Told> ofInquiries(Collection<Long> inquiries) {
        List<Told> told = new ArrayList<>();
        List<Long> sorted = inquiries.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            told.addAll(database.sql("SELECT i.inquiry, i.lead_number, " + columns()
                            + " FROM inquiries i WHERE i.inquiry IN (:inquiries) ORDER BY i.inquiry")
                    .param("inquiries", sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)))
                    .query(this::told)
                    .list());
        }
        return told;
    }

    /** All that was ever said of these leads, each thing once. */
    public List<Told> ofLeads(Collection<Long> leads) {
        List<Told> told = new ArrayList<>();
        List<Long> sorted = leads.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            told.addAll(database.sql("SELECT i.inquiry, i.lead_number, " + columns()
                            + " FROM match_records r JOIN inquiries i ON i.inquiry = r.inquiry"
                            + " WHERE r.lead_number IN (:leads) AND r.keys_of = :version"
                            + " ORDER BY r.lead_number, r.inquiry")
                    .param("leads", sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)))
                    .param("version", nightModel.version())
                    .query(this::told)
                    .list());
        }
        return told;
    }

    /** The next inquiries without keys by the model of tonight, in the order of their numbers. */
    List<Told> withoutKeys(int most) {
        String select = "(SELECT r.keys_of, i.inquiry, i.lead_number, " + columns()
                + " FROM match_records r JOIN inquiries i ON i.inquiry = r.inquiry WHERE r.keys_of ";
        String order = " :version ORDER BY r.keys_of, r.inquiry LIMIT :most)";
        return database.sql(select + "<" + order + " UNION ALL " + select + ">" + order + " LIMIT :most")
                .param("version", nightModel.version())
                .param("most", most)
                .query(this::told)
                .list();
    }

    private String columns() {
        return "i." + String.join(", i.", nightModel.columns());
    }

    private Told told(ResultSet row, int number) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String column : nightModel.columns()) {
            String value = row.getString(column);
            if (value != null) {
                cells.put(column, value);
            }
        }
        return new Told(row.getLong("inquiry"), row.getLong("lead_number"), cells);
    }

    Model model() {
        return nightModel.model();
    }
}
