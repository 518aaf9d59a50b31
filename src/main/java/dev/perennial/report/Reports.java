package dev.perennial.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.perennial.config.Home;
import dev.perennial.config.NewFile;
import dev.perennial.night.Night;
import dev.perennial.query.Cell;
import dev.perennial.query.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The reports in {@code var/reports/<night>}: each table as a CSV file, and one page with all of them. */
@Component
public class Reports {

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final Home home;
    private final Night night;
    private final ReportSettings settings;
    private final Figures figures;
    private final Page page;

    Reports(Home home, Night night, ReportSettings settings, Figures figures, Page page) {
        this.home = home;
        this.night = night;
        this.settings = settings;
        this.figures = figures;
        this.page = page;
    }

    /** Tables and page from one reading of the database, and how many rows; the same night again writes the same bytes. */
    long write() throws IOException {
        Scope scope = new Scope(night, settings);
        long rows = 0;
        Map<String, Table> tables = figures.of(scope);
        for (String name : Figures.TABLES) {
            Table table = Objects.requireNonNull(tables.get(name));
            new NewFile(csv(scope.date(), name)).write(out -> write(table, out));
            rows += table.rows().size();
        }
        new NewFile(page(scope.date())).write(out -> page.render(scope, tables, out));
        summary(scope.date()).ifPresent(Reports::warn);
        return rows;
    }

    /** What the page of this night says in short; empty when there is none. */
    public Optional<ReportSummary> summary(LocalDate date) {
        if (!Files.isRegularFile(page(date))) {
            return Optional.empty();
        }
        List<NamedCsvRecord> broken = rows(csv(date, "reconciliation")).stream()
                .filter(check -> check.getField("holds").equals("no"))
                .toList();
        long untouched = broken.stream()
                .filter(check -> check.getField("check").equals("untouched = 0"))
                .mapToLong(check -> Long.parseLong(check.getField("left")))
                .sum();
        return Optional.of(new ReportSummary(
                date, page(date), broken.stream().map(Reports::sentence).toList(), untouched));
    }

    private static String sentence(NamedCsvRecord check) {
        return "'%s' does not hold: %s on the left, %s on the right"
                .formatted(check.getField("check"), check.getField("left"), check.getField("right"));
    }

    private static void warn(ReportSummary summary) {
        summary.failed()
                .forEach(failed -> log.warn("Report of {}: {}; see {}", summary.night(), failed, summary.page()));
    }

    private static void write(Table table, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(table.columns());
        table.rows().forEach(row -> csv.writeRecord(row.stream().map(Cell::csv).toList()));
        csv.flush();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Path csv(LocalDate date, String table) {
        return home.reports(date).resolve(table + ".csv");
    }

    private Path page(LocalDate date) {
        return home.reports(date).resolve("index.html");
    }
}
