package dev.perennial.part;

import org.jspecify.annotations.Nullable;

/** A text that comes in pieces, mostly in one. */
public final class JoinedText {

    /** A cell holds at most 32,767 characters, each written with at most seven. */
    private static final int LONGEST = 1 << 18;

    private String first = "";
    private @Nullable StringBuilder all;

    public void add(String piece) {
        if (first.isEmpty()) {
            first = piece;
        } else {
            all = all == null ? new StringBuilder(first) : all;
            all.append(piece);
        }
        if ((all == null ? first.length() : all.length()) > LONGEST) {
            throw Part.harmful("holds a text longer than any cell can");
        }
    }

    @Override
    public String toString() {
        return all == null ? first : all.toString();
    }
}
