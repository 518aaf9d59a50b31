package dev.perennial.likeness;

import dev.perennial.model.Model;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one inquiry told about the person of its lead, column by column. */
public record Told(long inquiry, long lead, Map<String, String> cells) {

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    private String[] cellsOf(Model.Aspect aspect) {
        return aspect.columns().stream().map(this::cell).toArray(String[]::new);
    }

    /** The terms that a census counts, by their numbers, each under the trait that it is a term of. */
    Map<Term, Integer> terms(Model model) {
        Map<Term, Integer> terms = new TreeMap<>();
        for (Model.Aspect aspect : model.comparisons()) {
            aspect.kind().count((part, text) -> terms.put(Term.of(aspect, part, text), 1), cellsOf(aspect));
        }
        return terms;
    }

    /** Stands for all that is compared of it, and for whom it is about. */
    long said(List<Model.Aspect> aspects) {
        long said = Hash.of(lead, "");
        for (Model.Aspect aspect : aspects) {
            said = Hash.of(said, aspect.kind().key(cellsOf(aspect)));
        }
        return said;
    }
}
