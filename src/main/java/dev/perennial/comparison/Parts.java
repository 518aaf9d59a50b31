package dev.perennial.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All different parts that stand at one place of the values of a data set, one object for each, and how common they are: among
 * the records at hand, or in a census. That is worked out for a part when it is asked for; of most parts nobody asks.
 */
final class Parts {

    /** What tables of the different texts of some records begin with. */
    static final int ROOM = 1 << 11;

    private final int place;
    private final boolean firstNames;
    private final Map<String, Part> byText = new HashMap<>(ROOM);

    private @Nullable Census census;
    private double total = 1;
    /** Before they are settled nothing is common. */
    private double ownCopies = Double.POSITIVE_INFINITY;
    /** The least share that a part is taken to have. */
    private double least;
    /** The chance that two people have the same one, and the most share of one that only one person has. */
    private double accidental = 1;

    private float accident;
    private float rarest;

    /**
     * @param place as a census counts them
     * @param firstNames whether they are first names, which have forms and are said aloud
     */
    Parts(int place, boolean firstNames) {
        this.place = place;
        this.firstNames = firstNames;
    }

    Part of(String text) {
        return byText.computeIfAbsent(text, unknown -> new Part(unknown, this));
    }

    boolean areFirstNames() {
        return firstNames;
    }

    /** Among the records at hand. */
    void settle(double copies, double floor) {
        Collection<Part> all = byText.values();
        double counted = 0;
        for (Part part : all) {
            counted += part.counted;
        }
        double same = 0;
        for (Part part : all) {
            same += (part.counted / counted) * (Math.max(part.counted - copies, 0) / counted);
        }
        settle(null, copies, floor, counted, same);
    }

    /** Among all that were counted before. */
    void settle(double copies, double floor, Census known) {
        double counted = Math.max(1, known.total(place));
        settle(known, copies, floor, counted, known.accidents(place, copies) / counted / counted);
    }

    /** Each with its share of so many records, however rare. */
    void settleAsTheyAre(@Nullable Census known, double records) {
        settle(known, 0, 0, records, 1);
    }

    private void settle(@Nullable Census known, double copies, double floor, double counted, double same) {
        census = known;
        total = Math.max(1, counted);
        ownCopies = copies;
        accidental = Math.max(same, 0.5 / total / total);
        accident = Values.log2(accidental);
        least = Math.min(floor, accidental);
        int fewest = Integer.MAX_VALUE;
        for (Part part : byText.values()) {
            part.forgetRarity();
            fewest = Math.min(fewest, known == null ? part.counted : 1);
        }
        rarest = byText.isEmpty() ? accident : rarity(fewest);
    }

    /** log2 of the chance that two people have the same one. */
    float accident() {
        return accident;
    }

    /** The least rarity of any of them, or less. */
    float rarest() {
        return rarest;
    }

    /** How many records have it. */
    int held(Part part) {
        Census known = census;
        return known == null ? part.counted : known.held(place, part.text);
    }

    /** Whether so many are more than one person may have. */
    boolean isCommon(int held) {
        return held > ownCopies + 0.5;
    }

    /** log2 of the share of other people who have what so many records have. */
    float rarity(int held) {
        double others = Math.max(held - ownCopies, 0.5) / total;
        double share = isCommon(held) ? others : Math.min(others, accidental);
        return Values.log2(Math.max(share, least));
    }
}
