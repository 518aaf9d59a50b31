package dev.perennial.comparison;

/** How many records of a whole population have a part of a value, when only some of its records are at hand. */
public interface Census {

    /** Stands for the words of a value; its parts have the numbers before. */
    int WORD = 3;

    /** How many records have this part or word; 1 for one that is rare. */
    int held(int part, String text);

    /** How many records have any such part. */
    double total(int part);

    /** The sum over all parts of the records that have it, times those of them that are beyond a person's own copies. */
    double accidents(int part, double ownCopies);
}
