package dev.perennial.census;

import dev.perennial.told.Heard;
import dev.perennial.told.NightModel;
import dev.perennial.told.RecordRows;
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

    private final RecordRows rows;
    private final Vocabulary vocabulary;
    private final NightModel nightModel;

    NewRecords(RecordRows rows, Vocabulary vocabulary, NightModel nightModel) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.nightModel = nightModel;
    }

    /** @param page in the order of their inquiries, of which none has a record */
    public void keep(List<? extends Heard> page) {
        keep(page, rows::add);
    }

    /** Answers which of them told something new. */
    public List<Heard> keep(List<? extends Heard> page, RecordRows.Keeping keeping) {
        RecordRows.Before before =
                rows.before(page.stream().map(heard -> heard.told().lead()).toList());
        List<Heard> news = news(page, before);
        Map<Long, Integer> weights = vocabulary.weights(news, before.known());
        Vocabulary.Addition counted = vocabulary.begin(news, weights, before.known());
        keeping.keep(page, news, weights);
        counted.add();
        return news;
    }

    private List<Heard> news(List<? extends Heard> page, RecordRows.Before before) {
        int mostSpellings = nightModel.model().clusters().largest();
        Set<Long> said = new HashSet<>(before.said());
        Map<Long, Integer> spellings = new HashMap<>();
        before.known().forEach((lead, known) -> spellings.put(lead, known.spellings()));
        List<Heard> news = new ArrayList<>();
        for (Heard heard : page) {
            long lead = heard.told().lead();
            if (spellings.getOrDefault(lead, 0) < mostSpellings && said.add(heard.said())) {
                spellings.merge(lead, 1, Integer::sum);
                news.add(heard);
            }
        }
        return news;
    }
}
