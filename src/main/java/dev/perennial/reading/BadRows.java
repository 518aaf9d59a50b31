package dev.perennial.reading;

import dev.perennial.feed.Feed;

/** How many rows of a file are bad so far, against the limits of its feed. */
public record BadRows(Feed feed, long bad, long rows) {

    /** As many bad rows of a file that is held as are worth handing back. */
    public static final int MOST_SHOWN = 1000;

    BadRows and(long moreBad, long moreRows) {
        return new BadRows(feed, bad + moreBad, rows + moreRows);
    }

    /** @param whole whether these are all rows of the file: only then is their share known */
    public boolean tooMany(boolean whole) {
        return whole ? !feed.tolerates(bad, rows) : !feed.toleratesRejects(bad);
    }

    /** @param file its number in the ledger */
    public String why(boolean whole, long file) {
        return bad + " of " + (whole ? "its " : "the first ") + rows + " rows are bad, and " + feed.limits()
                + ". Nothing of it is used: correct the file in var/rejects and drop it again, or take it as it is with"
                + " perennial held release " + file + ".";
    }
}
