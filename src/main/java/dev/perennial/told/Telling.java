package dev.perennial.told;

import dev.perennial.database.Pieces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what inquiries told, as far as the model compares it. */
@Component
public class Telling {

    private final JdbcClient database;
    private final JdbcTemplate plain;
    private final NightModel nightModel;

    Telling(JdbcClient database, JdbcTemplate plain, NightModel nightModel) {
        this.database = database;
        this.plain = plain;
        this.nightModel = nightModel;
    }

    /** In the order of their numbers, whether or not they told anything new. */
    public List<Told> ofInquiries(Collection<Long> inquiries) {
        return inquiries.isEmpty()
                ? List.of()
                : inPieces(
                        inquiries,
                        "SELECT i.inquiry, i.lead_number, " + columns() + " FROM inquiries i WHERE i.inquiry IN (",
                        ") ORDER BY i.inquiry",
                        this::told);
    }

    /** Of those that told anything new, in the order of their numbers. */
    public List<Told> ofRecords(Collection<Long> inquiries) {
        return inPieces(
                inquiries,
                "SELECT inquiry, lead_number, told FROM match_records WHERE inquiry IN (",
                ") AND said IS NOT NULL AND keys_of = " + nightModel.version() + " ORDER BY inquiry",
                this::unpacked);
    }

    /** All that was ever said of these leads, each thing once. */
    public List<Told> ofLeads(Collection<Long> leads) {
        return leads.isEmpty()
                ? List.of()
                : inPieces(
                        leads,
                        "SELECT inquiry, lead_number, told FROM match_records FORCE INDEX (match_records_said_of)"
                                + " WHERE lead_number IN (",
                        ") AND keys_of = " + nightModel.version() + " ORDER BY lead_number, inquiry",
                        this::unpacked);
    }

    private List<Told> inPieces(Collection<Long> numbers, String before, String behind, RowMapper<Told> row) {
        List<Told> told = new ArrayList<>();
        for (List<Long> some : Pieces.of(numbers.stream().sorted().distinct().toList())) {
            told.addAll(plain.query(before + Pieces.written(some) + behind, row));
        }
        return told;
    }

    /** The last inquiry that has a record; 0 before the first. */
    public long heardUpTo() {
        return database.sql("SELECT COALESCE(MAX(inquiry), 0) FROM match_records")
                .query(Long.class)
                .single();
    }

    /** The next ones behind an inquiry; every one has its lead by now. */
    public List<Told> behind(long inquiry, int most) {
        return plain.query(
                "SELECT i.inquiry, i.lead_number, " + columns() + " FROM inquiries i WHERE i.inquiry > " + inquiry
                        + " ORDER BY i.inquiry LIMIT " + most,
                this::told);
    }

    /** The next ones that have a record by another model than that of tonight, in the order of their numbers. */
    public List<Told> heardOtherwise(int most) {
        String select = "(SELECT i.inquiry, i.lead_number, " + columns()
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
        List<String> columns = nightModel.columns();
        List<String> cells = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            cells.add(Objects.requireNonNullElse(row.getString(column + 3), ""));
        }
        return new Told(row.getLong(1), row.getLong(2), columns, cells);
    }

    private Told unpacked(ResultSet row, int number) throws SQLException {
        return Told.unpacked(
                row.getLong(1), row.getLong(2), nightModel.columns(), Objects.requireNonNull(row.getString(3)));
    }
}
