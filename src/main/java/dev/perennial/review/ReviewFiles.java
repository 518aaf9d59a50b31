package dev.perennial.review;

import dev.perennial.batch.Tally;
import dev.perennial.config.Home;
import dev.perennial.csv.CsvFile;
import dev.perennial.night.Night;
import dev.perennial.sheet.RowsToWrite;
import dev.perennial.told.NightModel;
import dev.perennial.workbook.XlsxFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes what people shall decide, as a CSV file and as a workbook; no file when there is nothing to ask. */
@Component
class ReviewFiles {

    static final String ANSWER = "answer";
    static final String PAIR = "pair";

    private final Home home;
    private final Doubts doubts;
    private final NightModel nightModel;
    private final Night night;

    ReviewFiles(Home home, Doubts doubts, NightModel nightModel, Night night) {
        this.home = home;
        this.doubts = doubts;
        this.nightModel = nightModel;
        this.night = night;
    }

    void write(Tally tally) {
        List<Doubt> asked = doubts.ofTonight();
        if (!asked.isEmpty()) {
            Path folder = home.review(night.date());
            RowsToWrite rows = taker -> {
                taker.accept(header());
                for (Doubt doubt : asked) {
                    taker.accept(row(doubt));
                }
            };
            CsvFile.of(folder.resolve("review.csv")).write(rows);
            new XlsxFile(folder.resolve("review.xlsx"), "review").write(rows);
            tally.wrote(asked.size());
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of(ANSWER, PAIR, "probability", "lead_1", "lead_2"));
        nightModel.compared().forEach(column -> header.addAll(List.of(column + "_1", column + "_2")));
        header.add("evidence");
        return header;
    }

    private List<String> row(Doubt doubt) {
        List<String> row = new ArrayList<>(List.of(
                "",
                doubt.pair(),
                String.format(Locale.ROOT, "%.3f", doubt.probability()),
                Long.toString(doubt.older().lead()),
                Long.toString(doubt.younger().lead())));
        nightModel
                .compared()
                .forEach(column -> row.addAll(
                        List.of(doubt.older().cell(column), doubt.younger().cell(column))));
        row.add(doubt.evidence());
        return row;
    }
}
