package dev.perennial.likeness;

import dev.perennial.batch.Tally;
import dev.perennial.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides of each inquiry without keys whether it tells anything new of its lead, and records its keys and how common its
 * words are. Somebody who says the same twice counts once; of somebody with very many spellings the first ones are enough.
 */
@Component
public class NewRecords {

    private static final int PAGE = 2_000;

    private final Telling telling;
    private final RecordRows rows;
    private final Terms terms;
    private final NightModel nightModel;

    NewRecords(Telling telling, RecordRows rows, Terms terms, NightModel nightModel) {
        this.telling = telling;
        this.rows = rows;
        this.terms = terms;
        this.nightModel = nightModel;
    }

    public boolean keepNextPage(Tally tally) {
        List<Told> page = telling.withoutKeys(PAGE);
        if (!page.isEmpty()) {
            rows.startAgain(page);
            List<Said> news = news(page);
            rows.keep(page, news);
            terms.add(counted(news));
        }
        tally.read(page.size());
        tally.wrote(page.size());
        boolean more = page.size() == PAGE;
        if (!more) {
            terms.dropOtherVersions();
        }
        return more;
    }

    /** An inquiry that told something new, with the number that stands for it. */
    record Said(Told told, long said) {}

    private List<Said> news(List<Told> page) {
        Model model = nightModel.model();
        List<Said> all = page.parallelStream()
                .map(told -> new Said(told, told.said(model.comparisons())))
                .toList();
        Set<Long> known = rows.knownOf(all.stream().map(Said::said).toList());
        Map<Long, Integer> spellings =
                rows.spellingsOf(page.stream().map(Told::lead).toList());
        List<Said> news = new ArrayList<>();
        for (Said said : all) {
            long lead = said.told().lead();
            if (spellings.getOrDefault(lead, 0) < model.clusters().largest() && known.add(said.said())) {
                spellings.merge(lead, 1, Integer::sum);
                news.add(said);
            }
        }
        return news;
    }

    /** Counts leads, not inquiries: a term that the lead had already counts no more. */
    private Map<Term, Integer> counted(List<Said> news) {
        Model model = nightModel.model();
        Map<Long, Set<Term>> had = new HashMap<>();
        Set<Long> tonight =
                new HashSet<>(news.stream().map(said -> said.told().inquiry()).toList());
        telling.ofLeads(news.stream().map(said -> said.told().lead()).toList()).stream()
                .filter(told -> !tonight.contains(told.inquiry()))
                .forEach(told -> had.computeIfAbsent(told.lead(), lead -> new HashSet<>())
                        .addAll(told.terms(model).keySet()));
        Map<Term, Integer> counted = new HashMap<>();
        for (Said said : news) {
            Set<Term> before = had.computeIfAbsent(said.told().lead(), lead -> new HashSet<>());
            boolean first = before.isEmpty();
            said.told().terms(model).keySet().stream().filter(before::add).forEach(term -> {
                counted.merge(term, 1, Integer::sum);
                counted.merge(term.any(), 1, Integer::sum);
            });
            if (first) {
                counted.merge(Term.RECORD, 1, Integer::sum);
            }
        }
        return counted;
    }
}
