package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.config.Home;
import dev.perennial.csv.CsvFile;
import dev.perennial.form.Form;
import dev.perennial.form.Rejects;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.Names;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.ledger.RejectedRows.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Hands back the rows that could not be used, as files that can be corrected and dropped again. */
@Component
class RejectFiles {

    private static final String ENDING = ".rejects.csv";

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
        Form form = Objects.requireNonNull(file.form(), "no row is rejected before the header is understood");
        int width = file.header().size();
        new CsvFile(path(file), form.delimiter(), '"', form.isMarked()).write(rows -> {
            rows.accept(Rejects.header(file.header()));
            rejects.each(file.file(), rejected -> {
                rows.accept(Rejects.row(rejected.fields(), width, ours(rejected)));
                tally.wrote(1);
            });
        });
    }

    private static List<String> ours(RejectedRow row) {
        return List.of(String.valueOf(row.line()), row.code(), row.reason());
    }

    private Path path(LedgerFile file) {
        Path night = home.rejects(file.night());
        Path folder = file.state() == FileState.HELD ? night.resolve("held") : night;
        String name = Names.rejects(file);
        boolean nameIsTaken = ledger.ofNight(file.night()).stream()
                .anyMatch(other ->
                        other.file() < file.file() && Names.rejects(other).equals(name));
        return folder.resolve(nameIsTaken ? name + "." + file.file() + ENDING : name + ENDING);
    }
}
