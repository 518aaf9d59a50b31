package dev.perennial.comparison;

/** The part of a value whose commonness counts at a level: to share a rare one is worth more. */
enum Term {
    NONE(-1),
    WHOLE(0),
    FIRST(1),
    LAST(2),
    /** First and last name, which are taken to be independent of each other. */
    BOTH(-1);

    final int part;

    Term(int part) {
        this.part = part;
    }
}
