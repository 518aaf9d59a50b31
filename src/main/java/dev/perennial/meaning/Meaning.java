package dev.perennial.meaning;

import dev.perennial.date.Dates;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedSettings;
import dev.perennial.header.Header;
import dev.perennial.header.ReadColumn;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What each row of one file means: mapped by its header, cleaned, checked. */
public final class Meaning {

    /** Clocks of other systems run ahead, and days without a zone begin earlier elsewhere. */
    private static final Duration AHEAD = Duration.ofHours(36);

    private final Header header;
    private final Cell[] cells;
    private final Cleaning cleaning;
    private final Completion completion;
    private final RowKey key;

    private Meaning(Feed feed, Header header, Cleaning cleaning) {
        this.header = header;
        this.cells = Cell.of(feed, header).toArray(Cell[]::new);
        this.cleaning = cleaning;
        this.completion = new Completion(feed, header);
        this.key = new RowKey(feed.kind(), header);
    }

    /**
     * For the rows below this header; throws {@link dev.perennial.sheet.UnreadableFile} when a needed column is not there.
     *
     * @param zone of times without one, where the feed names none
     * @param now what lies more than 36 hours after it is in the future
     */
    public static Meaning of(Feed feed, List<String> header, ZoneId zone, Instant now) {
        FeedSettings.DateSettings dates = feed.settings().dates();
        ZoneId own = dates.zone();
        Cleaning cleaning = new Cleaning(
                new Dates(dates.patterns(), own == null ? zone : own),
                dates.patterns(),
                now.plus(AHEAD),
                feed.mailLists());
        return new Meaning(feed, Header.of(feed, header), cleaning);
    }

    /** What became of each column of the file, in its order. */
    public List<ReadColumn> columns() {
        return header.columns();
    }

    /** The same for any header, also one that lacks a needed column. */
    public static List<ReadColumn> columns(Feed feed, List<String> header) {
        return Header.unchecked(feed, header).columns();
    }

    public Verdict of(Row row) {
        RowInHand hand = cleaned(row, false);
        return hand.isRejected() ? hand.rejected() : hand.accepted(key.of(hand));
    }

    /** The rejection that {@link #of} would give, found faster: nothing is worked out that no rejection depends on. */
    public Optional<Rejected> objection(Row row) {
        RowInHand hand = cleaned(row, true);
        return hand.isRejected() ? Optional.of(hand.rejected()) : Optional.empty();
    }

    private RowInHand cleaned(Row row, boolean objectionsOnly) {
        RowInHand hand = new RowInHand(row);
        Flaw flaw = row.flaw();
        if (flaw != null) {
            hand.reject(RejectCode.valueOf(flaw.form().name()), flaw.reason());
            return hand;
        }
        width(hand);
        for (Cell cell : cells) {
            if (!objectionsOnly || !cell.isSpareable() || !hand.has("email")) {
                value(cell, hand);
            }
        }
        completion.complete(hand, objectionsOnly);
        return hand;
    }

    /** Empty columns too many are what spreadsheets leave behind. */
    private void width(RowInHand row) {
        for (int position = header.width(); position < row.width(); position++) {
            if (!row.field(position).isBlank()) {
                row.reject(
                        RejectCode.TOO_MANY_COLUMNS,
                        "The row has " + row.width() + " columns where the header has " + header.width()
                                + "; put values that hold the delimiter into quotes.");
                return;
            }
        }
    }

    private void value(Cell cell, RowInHand row) {
        String text = cell.meant(row);
        if (!text.isBlank()) {
            cleaning.clean(cell, text, row);
        } else if (cell.isRequired()) {
            missing(cell, row);
        }
    }

    private void missing(Cell cell, RowInHand row) {
        if (cell.position() >= row.width()) {
            row.reject(
                    RejectCode.TOO_FEW_COLUMNS,
                    "The row ends after " + row.width() + " of " + header.width() + " columns, before " + cell.header()
                            + ", which must be filled; complete the row.");
        } else {
            row.reject(RejectCode.MISSING_VALUE, "The column " + cell.header() + " is empty; fill it.");
        }
    }
}
