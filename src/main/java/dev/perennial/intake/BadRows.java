package dev.perennial.intake;

import dev.perennial.feed.Feed;

/** How many rows of a file are bad so far, against the limits of its feed. */
record BadRows(Feed feed, long bad, long rows) {

    BadRows and(long moreBad, long moreRows) {
        return new BadRows(feed, bad + moreBad, rows + moreRows);
    }

    /** @param whole whether these are all rows of the file: only then is their share known */
    boolean tooMany(boolean whole) {
        return whole ? !feed.tolerates(bad, rows) : !feed.toleratesRejects(bad);
    }

    /** @param file its number in the ledger */
    String why(boolean whole, long file) {
        return bad + " of " + (whole ? "its " : "the first ") + rows + " rows are bad, and " + feed.limits()
                + ". Nothing of it is used: correct the file in var/rejects and drop it again, or take it as it is with"
                + " perennial held release " + file + ".";
    }
}
