package dev.perennial.meaning;

import dev.perennial.clean.Dates;
import dev.perennial.clean.Text;
import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedSettings;
import dev.perennial.feed.Kind;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each row of one file means: mapped by its header, cleaned, checked. */
public final class Meaning {

    /** Clocks of other systems run ahead, and days without a zone begin earlier elsewhere. */
    private static final Duration AHEAD = Duration.ofHours(36);

    private final Feed feed;
    private final Header header;
    private final Cleaning cleaning;
    private final Completion completion;
    private final RowKey key;
    private final Map<String, Map<String, String>> words = new HashMap<>();

    private Meaning(Feed feed, Header header, Cleaning cleaning) {
        this.feed = feed;
        this.header = header;
        this.cleaning = cleaning;
        this.completion = new Completion(feed, header);
        this.key = new RowKey(feed.kind(), header);
        feed.settings().values().forEach((column, meanings) -> {
            Map<String, String> byWord = new HashMap<>();
            meanings.forEach((word, meaning) -> byWord.put(word(word), meaning));
            words.put(column, byWord);
        });
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
        Cleaning cleaning =
                new Cleaning(new Dates(dates.patterns(), own == null ? zone : own), dates.patterns(), now.plus(AHEAD));
        return new Meaning(feed, Header.of(feed, header), cleaning);
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
        for (Column column : feed.kind().columns()) {
            if (!objectionsOnly || !isSpareable(column, hand) || isRequired(column)) {
                value(column, hand);
            }
        }
        if (!objectionsOnly || !hand.has("email") || feed.kind() != Kind.INQUIRIES) {
            completion.complete(hand);
        }
        return hand;
    }

    /** Whether the row is as good or as bad whatever stands there; a missing value is no such case. */
    private static boolean isSpareable(Column column, RowInHand row) {
        return column.type() == Column.Type.PHONE && row.has("email");
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

    private void value(Column column, RowInHand row) {
        String written = meant(column.name(), row.field(header.position(column.name())));
        String text = written.isBlank() ? feed.settings().constants().getOrDefault(column.name(), "") : written;
        if (!text.isBlank()) {
            cleaning.clean(column, header.written(column), text, row);
        } else if (isRequired(column)) {
            missing(column, row);
        }
    }

    private boolean isRequired(Column column) {
        return column.required() || feed.settings().required().contains(column.name());
    }

    private String meant(String column, String written) {
        Map<String, String> meanings = words.get(column);
        return meanings == null ? written : meanings.getOrDefault(word(written), written);
    }

    private void missing(Column column, RowInHand row) {
        if (header.position(column.name()) >= row.width()) {
            row.reject(
                    RejectCode.TOO_FEW_COLUMNS,
                    "The row ends after " + row.width() + " of " + header.width() + " columns, before "
                            + header.written(column) + ", which must be filled; complete the row.");
        } else {
            row.reject(RejectCode.MISSING_VALUE, "The column " + header.written(column) + " is empty; fill it.");
        }
    }

    private static String word(String written) {
        return Text.line(written).toLowerCase(Locale.ROOT);
    }
}
