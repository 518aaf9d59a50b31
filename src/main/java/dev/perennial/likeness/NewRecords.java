package dev.perennial.likeness;

import dev.perennial.batch.Tally;
import dev.perennial.model.Model;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides of each inquiry without a record whether it tells anything new of its lead, and records it and how common its words
 * are; its keys are made when it is compared. Somebody who says the same twice counts once; of somebody with very many spellings
 * the first ones are enough.
 */
@Component
public class NewRecords {

    /** Many, so that what is made anew for another model comes in long sorted runs of keys. */
    private static final int PAGE = 25_000;

    private final Telling telling;
    private final RecordRows rows;
    private final Keys keys;
    private final KeysAhead keysAhead;
    private final Weighed weighed;
    private final Vocabulary vocabulary;
    private final Terms terms;
    private final NightModel nightModel;
    private final Night night;

    NewRecords(
            Telling telling,
            RecordRows rows,
            Keys keys,
            KeysAhead keysAhead,
            Weighed weighed,
            Vocabulary vocabulary,
            Terms terms,
            NightModel nightModel,
            Night night) {
        this.night = night;
        this.telling = telling;
        this.rows = rows;
        this.keys = keys;
        this.keysAhead = keysAhead;
        this.weighed = weighed;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.nightModel = nightModel;
    }

    public boolean keepNextPage(Tally tally) {
        if (!nightModel.isWanted()) {
            return false;
        }
        terms.takeSharedAway(night.date());
        List<Told> again = telling.heardOtherwise(PAGE);
        List<Told> page = again.isEmpty() ? telling.unheard(PAGE) : again;
        if (!again.isEmpty()) {
            keepAgain(page);
        } else if (!page.isEmpty()) {
            keep(page, (told, news, weights) -> {
                keysAhead.begin(news.stream().map(Said::told).toList());
                rows.add(told, news, weights);
            });
        }
        tally.read(page.size());
        tally.wrote(page.size());
        boolean more = page.size() == PAGE || !again.isEmpty();
        if (!more) {
            terms.dropOtherVersions();
            keys.dropOtherVersions();
        }
        return more;
    }

    /** An inquiry that told something new, with the number that stands for it. */
    record Said(Told told, long said) {}

    /** What was compared by an earlier model is not compared again; its keys are there for those who come. */
    private void keepAgain(List<Told> page) {
        rows.startAgain(page);
        long weighedUpTo = weighed.upTo();
        List<Said> news = keep(page, rows::replace);
        keys.write(news.stream()
                .map(Said::told)
                .filter(told -> told.inquiry() <= weighedUpTo)
                .toList());
    }

    private List<Said> keep(List<Told> page, RecordRows.Keeping keeping) {
        RecordRows.Before before = rows.before(page.stream().map(Told::lead).toList());
        List<Said> news = news(page, before);
        Map<Long, Integer> weights = vocabulary.weights(news, before.known());
        Vocabulary.Addition counted = vocabulary.begin(news, weights, before.known());
        keeping.keep(page, news, weights);
        counted.add();
        return news;
    }

    private List<Said> news(List<Told> page, RecordRows.Before before) {
        Model model = nightModel.model();
        List<Said> all = page.parallelStream()
                .map(told -> new Said(told, told.said(model.comparisons())))
                .toList();
        Set<Long> said = new HashSet<>(before.said());
        Map<Long, Integer> spellings = new HashMap<>();
        before.known().forEach((lead, known) -> spellings.put(lead, known.spellings()));
        List<Said> news = new ArrayList<>();
        for (Said one : all) {
            long lead = one.told().lead();
            if (spellings.getOrDefault(lead, 0) < model.clusters().largest() && said.add(one.said())) {
                spellings.merge(lead, 1, Integer::sum);
                news.add(one);
            }
        }
        return news;
    }
}
