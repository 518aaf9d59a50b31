package dev.perennial.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.perennial.config.Home;
import dev.perennial.config.NewFile;
import dev.perennial.config.Suggestion;
import dev.perennial.database.AsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind the figures, one query of {@code db/query/export} each; any number of rows in little memory. */
@Component
public class Exports {

    private static final String FOLDER = "db/query/export";
    private static final String ENDING = ".sql";
    private static final JsonMapper JSON = new JsonMapper();

    /** How the rows are written: a header and comma-separated values, or a JSON object a line. */
    public enum Format {
        CSV,
        JSONL
    }

    private final Home home;
    private final JdbcTemplate database;

    public Exports(Home home, DataSource dataSource) {
        this.home = home;
        this.database = new JdbcTemplate(dataSource);
        // The one value that makes Connector/J hand out rows as they arrive instead of gathering them first.
        this.database.setFetchSize(Integer.MIN_VALUE);
    }

    /** What can be exported; own query files count. */
    public List<String> names() {
        return home.list(FOLDER, ENDING).stream()
                .map(file -> file.substring(FOLDER.length() + 1, file.length() - ENDING.length()))
                .toList();
    }

    /** To a file that is there as a whole or not at all; answers how many rows it has. */
    public long write(String what, Format format, Path file) throws IOException {
        long[] rows = new long[1];
        NewFile.named(file).write(out -> rows[0] = write(what, format, out));
        return rows[0];
    }

    /** To a terminal or a pipe; answers how many rows there were. Does not close it. */
    public long write(String what, Format format, Writer out) {
        String sql = home.require(FOLDER + "/" + known(what) + ENDING).text();
        ResultSetExtractor<Long> stream = format == Format.CSV ? rows -> csv(rows, out) : rows -> jsonLines(rows, out);
        Long written = database.query(sql, stream);
        return written == null ? 0 : written;
    }

    private String known(String what) {
        List<String> names = names();
        if (names.contains(what)) {
            return what;
        }
        throw new IllegalArgumentException("There is no export '" + what + "'" + Suggestion.instead(what, names)
                + " Write one of: " + String.join(", ", names) + ".");
    }

    private static long csv(ResultSet rows, Writer out) throws SQLException {
        List<String> columns = Queries.columns(rows.getMetaData());
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(columns);
        long count = 0;
        for (; rows.next(); count++) {
            csv.writeRecord(
                    Queries.row(rows, columns.size()).stream().map(Cell::csv).toList());
        }
        flush(csv);
        return count;
    }

    private static long jsonLines(ResultSet rows, Writer out) throws SQLException {
        List<String> columns = Queries.columns(rows.getMetaData());
        long count = 0;
        try {
            for (; rows.next(); count++) {
                out.write(JSON.writeValueAsString(object(columns, Queries.row(rows, columns.size()))));
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static Map<String, @Nullable Object> object(List<String> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            object.put(columns.get(i), value == null || value instanceof Number ? value : AsText.of(value));
        }
        return object;
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
