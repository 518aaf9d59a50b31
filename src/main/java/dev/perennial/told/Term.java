package dev.perennial.told;

import dev.perennial.comparison.Census;
import dev.perennial.model.Model;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A name, a word or another part of a value, hashed, so that a table of how common they are names nobody. */
public record Term(long trait, long term) implements Comparable<Term> {

    private static final Comparator<Term> ORDER =
            Comparator.comparingLong((Term term) -> term.trait).thenComparingLong(term -> term.term);

    /** Counts the records themselves. */
    public static final Term RECORD = new Term(0, 0);

    /** Stands for all terms of a trait together. */
    private static final long ANY = 0;

    public static Term of(long trait, int part, String text) {
        return new Term(trait, Hash.of(part, text));
    }

    /** The traits of what is compared, by the numbers of their parts. */
    static long[] traits(Model.Aspect aspect) {
        return IntStream.rangeClosed(0, Census.WORD)
                .mapToLong(part -> trait(aspect, part))
                .toArray();
    }

    public Term any() {
        return new Term(trait, ANY);
    }

    private static long trait(Model.Aspect aspect, int part) {
        return Hash.of(part + 1, aspect.kind() + " " + aspect.columns());
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
