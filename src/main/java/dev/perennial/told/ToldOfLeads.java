package dev.perennial.told;

import dev.perennial.config.Home;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** What leads told, as a file that a model can be trained on. */
@Component
public class ToldOfLeads {

    private final JdbcTemplate database;
    private final NightModel nightModel;
    private final Home home;

    ToldOfLeads(JdbcTemplate database, NightModel nightModel, Home home) {
        this.database = database;
        this.nightModel = nightModel;
        this.home = home;
    }

    /** Answers how many records it wrote: those of the newest inquiries, at most so many. */
    public long write(Path csv, int newest) {
        List<String> columns = nightModel.columns();
        long[] written = new long[1];
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("id," + String.join(",", columns) + "\n");
            database.query(
                    "SELECT inquiry, lead_number, told FROM match_records WHERE said IS NOT NULL AND keys_of = ?"
                            + " ORDER BY inquiry DESC LIMIT ?",
                    (RowCallbackHandler) row -> {
                        Told told = Told.unpacked(row.getLong(1), row.getLong(2), columns, row.getString(3));
                        line(out, told, columns);
                        written[0]++;
                    },
                    nightModel.version(),
                    newest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + csv, e);
        }
        return written[0];
    }

    /** The text of the model that the night uses. */
    public String model() {
        return home.require("jobs/20-dedupe/model.yaml").text();
    }

    private static void line(BufferedWriter out, Told told, List<String> columns) {
        String cells = columns.stream()
                .map(column -> '"' + told.cell(column).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        try {
            out.write(Stream.of(Long.toString(told.inquiry()), cells).collect(Collectors.joining(",")) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write what leads told", e);
        }
    }
}
