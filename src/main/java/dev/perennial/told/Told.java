package dev.perennial.told;

import dev.perennial.model.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one inquiry told about the person of its lead.
 *
 * @param cells one for each column, empty where it told nothing
 */
public record Told(long inquiry, long lead, List<String> columns, List<String> cells) {

    /** No value has it: control characters do not come in. */
    private static final char BETWEEN = '\u001f';

    static Told unpacked(long inquiry, long lead, List<String> columns, String packed) {
        List<String> cells = new ArrayList<>(columns.size());
        int from = 0;
        for (int column = 0; column < columns.size(); column++) {
            int end = packed.indexOf(BETWEEN, from);
            int to = end < 0 ? packed.length() : end;
            cells.add(packed.substring(from, to));
            from = Math.min(packed.length(), to + 1);
        }
        return new Told(inquiry, lead, columns, cells);
    }

    /** The cells of these columns, one behind the other. */
    String packed(List<String> columns) {
        StringBuilder packed = new StringBuilder();
        for (int at = 0; at < columns.size(); at++) {
            packed.append(at == 0 ? "" : BETWEEN).append(cell(columns.get(at)).replace(BETWEEN, ' '));
        }
        return packed.toString();
    }

    public String cell(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }

    /** The terms that a census counts, each under the trait that it is a term of. */
    public Set<Term> terms(NightModel nightModel) {
        Set<Term> terms = new HashSet<>();
        List<Model.Aspect> aspects = nightModel.model().comparisons();
        for (int at = 0; at < aspects.size(); at++) {
            long[] traits = nightModel.traits().get(at);
            Model.Aspect aspect = aspects.get(at);
            aspect.kind().count((part, text) -> terms.add(Term.of(traits[part], part, text)), aspect.cells(this::cell));
        }
        return terms;
    }

    /** Stands for all that is compared of it, and for whom it is about. */
    long said(List<Model.Aspect> aspects) {
        long said = Hash.of(lead, "");
        for (Model.Aspect aspect : aspects) {
            said = Hash.of(said, aspect.kind().key(aspect.cells(this::cell)));
        }
        return said;
    }
}
