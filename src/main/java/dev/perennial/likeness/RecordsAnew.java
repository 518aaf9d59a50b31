package dev.perennial.likeness;

import dev.perennial.batch.Tally;
import dev.perennial.census.NewRecords;
import dev.perennial.census.Terms;
import dev.perennial.model.Model;
import dev.perennial.night.Night;
import dev.perennial.told.Heard;
import dev.perennial.told.NightModel;
import dev.perennial.told.RecordRows;
import dev.perennial.told.Telling;
import dev.perennial.told.Told;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Records again what was recorded by another model than that of tonight. What was compared by an earlier model is not compared
 * again; its keys are there for those who come. When all was recorded again, what other models made is dropped.
 */
@Component
public class RecordsAnew {

    /** Many, so that keys come in long sorted runs. */
    private static final int PAGE = 25_000;

    private final Telling telling;
    private final NewRecords newRecords;
    private final RecordRows rows;
    private final Keys keys;
    private final NeighboursAhead neighboursAhead;
    private final Weighed weighed;
    private final Terms terms;
    private final NightModel nightModel;
    private final Night night;

    RecordsAnew(
            Telling telling,
            NewRecords newRecords,
            RecordRows rows,
            Keys keys,
            NeighboursAhead neighboursAhead,
            Weighed weighed,
            Terms terms,
            NightModel nightModel,
            Night night) {
        this.telling = telling;
        this.newRecords = newRecords;
        this.rows = rows;
        this.keys = keys;
        this.neighboursAhead = neighboursAhead;
        this.weighed = weighed;
        this.terms = terms;
        this.nightModel = nightModel;
        this.night = night;
    }

    public boolean recordNextPage(Tally tally) {
        if (!nightModel.isWanted()) {
            return false;
        }
        terms.takeSharedAway(night.date());
        List<Told> page = telling.heardOtherwise(PAGE);
        if (page.isEmpty()) {
            terms.dropOtherVersions();
            keys.dropOtherVersions();
        } else {
            record(page);
        }
        tally.read(page.size());
        tally.wrote(page.size());
        return !page.isEmpty();
    }

    private void record(List<Told> page) {
        neighboursAhead.forget();
        rows.startAgain(page);
        long weighedUpTo = weighed.upTo();
        Model model = nightModel.model();
        List<Heard> heard =
                page.parallelStream().map(told -> Heard.of(told, model)).toList();
        List<Heard> news = newRecords.keep(heard, rows::replace);
        keys.write(news.stream()
                .map(Heard::told)
                .filter(told -> told.inquiry() <= weighedUpTo)
                .toList());
    }
}
