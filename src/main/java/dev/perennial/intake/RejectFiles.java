package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.config.Home;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.ledger.RejectedRows.RejectedRow;
import dev.perennial.sheet.CsvFile;
import dev.perennial.sheet.Formula;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands back the rows that could not be used, as files that can be corrected and dropped again. */
@Component
class RejectFiles {

    private static final String ENDING = ".rejects.csv";
    private static final List<String> OURS = List.of("line", "reject_code", "reject_reason");

    private final Home home;
    private final Claims claims;
    private final FileLedger ledger;
    private final RejectedRows rejects;

    RejectFiles(Home home, Claims claims, FileLedger ledger, RejectedRows rejects) {
        this.home = home;
        this.claims = claims;
        this.ledger = ledger;
        this.rejects = rejects;
    }

    /** For every file whose copy was not put away yet; an earlier run may have broken off before this. */
    void write(Tally tally) throws IOException {
        for (long number : claims.working()) {
            LedgerFile file = ledger.find(number)
                    .filter(found -> !found.state().isUnfinished())
                    .orElse(null);
            if (file != null && rejects.any(number)) {
                write(file, tally);
            }
        }
    }

    private void write(LedgerFile file, Tally tally) {
        String delimiter = file.delimiter();
        // Its feed may declare another encoding, which the mark outweighs when the file is dropped again.
        boolean marked = file.encoding() != null && !file.encoding().equals("UTF-8");
        CsvFile.write(path(file), delimiter == null ? ',' : delimiter.charAt(0), marked, rows -> {
            rows.accept(line(file.header(), file.header().size(), OURS));
            rejects.each(file.file(), rejected -> {
                rows.accept(line(rejected.fields(), file.header().size(), ours(rejected)));
                tally.wrote(1);
            });
        });
    }

    private static List<String> ours(RejectedRow row) {
        return List.of(String.valueOf(row.line()), row.code(), Formula.defused(row.reason()));
    }

    /** A row that is too short is filled up, so that our columns stand under their names. */
    private static List<String> line(List<String> original, int width, List<String> ours) {
        List<String> line = new ArrayList<>(original);
        while (line.size() < width) {
            line.add("");
        }
        line.addAll(ours);
        return line;
    }

    private Path path(LedgerFile file) {
        Path night = home.rejects(file.night());
        Path folder = file.state() == FileState.HELD ? night.resolve("held") : night;
        String name = Copies.shortened(
                file.name().endsWith(ENDING)
                        ? file.name().substring(0, file.name().length() - ENDING.length())
                        : file.name());
        boolean nameIsTaken = ledger.ofNight(file.night()).stream()
                .anyMatch(other -> other.file() < file.file()
                        && (other.name().equals(file.name()) || other.name().equals(name)));
        return folder.resolve(nameIsTaken ? name + "." + file.file() + ENDING : name + ENDING);
    }
}
