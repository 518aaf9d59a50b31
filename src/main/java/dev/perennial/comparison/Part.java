package dev.perennial.comparison;

import dev.perennial.spelling.Digits;
import dev.perennial.spelling.Letters;
import dev.perennial.spelling.Sound;
import dev.perennial.spelling.Spelling;
import dev.perennial.trait.Nicknames;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A word or name inside a value, ready to be compared; one object for all values that hold it. */
final class Part {

    private static final int[] NO_GROUPS = {};

    static final Part NONE = new Part("", new Parts(0, false));

    private static final int SHORTEST_SHORT_FORM = 3;
    private static final int SHORTEST_TO_MISTYPE = 4;
    /** Of so many who are called Michael hardly more than one is written Micheal. */
    private static final int SLIPS_ARE_RARER = 30;

    final String text;
    final char[] letters;
    final int length;
    private final long letterSet;
    private final int[] nicknameGroups;
    private final int order;
    private final Parts among;
    private @Nullable String sound;

    /** How many of the records at hand have it. */
    int counted;

    /** Worked out when it is asked for. */
    private float rarity = Float.NaN;

    /** @param among those that it is one of, which know how common it is */
    Part(String joined, Parts among) {
        this.among = among;
        this.text = joined;
        this.order = joined.hashCode();
        this.letters = joined.length() > Spelling.LONGEST
                ? Arrays.copyOf(joined.toCharArray(), Spelling.LONGEST)
                : joined.toCharArray();
        this.length = letters.length;
        this.letterSet = Letters.of(letters);
        this.nicknameGroups = among.areFirstNames() ? Nicknames.groupsOf(joined) : NO_GROUPS;
    }

    boolean isMissing() {
        return this == NONE;
    }

    /** How many records have it: of those at hand, or of all that were counted. */
    int held() {
        return among.held(this);
    }

    /** log2 of the share of other people who have it. */
    float rarity() {
        float known = rarity;
        if (Float.isNaN(known)) {
            known = among.rarity(held());
            rarity = known;
        }
        return known;
    }

    void forgetRarity() {
        rarity = Float.NaN;
    }

    /** Whether more records have it than one person may have. */
    boolean isCommon() {
        return among.isCommon(held());
    }

    /** Some order in which the same text always has the same place. */
    int compareOrder(Part other) {
        int difference = Integer.compare(order, other.order);
        return difference != 0 || this == other ? difference : text.compareTo(other.text);
    }

    /** Jaro-Winkler; anything below {@code from} when it is less than that. */
    double alike(Part other, double from) {
        return Letters.mostAlike(letterSet, length, other.letterSet, other.length) < from
                ? 0
                : Spelling.jaroWinkler(letters, other.letters);
    }

    boolean within(Part other, int edits, Spelling spelling) {
        return Math.abs(length - other.length) <= edits
                && Letters.leastEdits(letterSet, other.letterSet) <= edits
                && spelling.edits(letters, other.letters, edits) <= edits;
    }

    boolean hasSameDigits(Part other) {
        return Digits.areSame(letters, other.letters);
    }

    /** jana.winter77 thought of something; jana.winter is only the name again, which anybody of that name would have. */
    boolean isNumbered() {
        return Digits.numberAt(letters) < length;
    }

    boolean isSameBeforeNumber(Part other) {
        int before = Digits.numberAt(letters);
        return before > 0
                && before == Digits.numberAt(other.letters)
                && Arrays.equals(letters, 0, before, other.letters, 0, before);
    }

    boolean soundsLike(Part other) {
        return among.areFirstNames()
                && other.among.areFirstNames()
                && !sound().isEmpty()
                && sound().equals(other.sound());
    }

    /** Worked out when it is asked for: most names are told apart by their letters. */
    private String sound() {
        String known = sound;
        if (known == null) {
            known = Sound.of(text);
            sound = known;
        }
        return known;
    }

    /**
     * Daniel and Daniela are two names, and neither is a slip for the other: both are known, or about as many people are called
     * one as the other. A slip is rare beside the name that was meant, however many people there are.
     */
    boolean isAnotherNameThan(Part other) {
        boolean known = nicknameGroups.length > 0 && other.nicknameGroups.length > 0;
        boolean usual = isCommon()
                && other.isCommon()
                && Math.max(held(), other.held()) <= SLIPS_ARE_RARER * Math.min(held(), other.held());
        return (known || usual) && !text.equals(other.text) && !isNicknameOf(other);
    }

    boolean isNicknameOf(Part other) {
        for (int group : nicknameGroups) {
            for (int his : other.nicknameGroups) {
                if (group == his) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Willian is a slip for a form of Bill: nobody else is called so, and it is no name that is known. */
    boolean isSlipForFormOf(Part other, Spelling spelling) {
        if (nicknameGroups.length > 0 || length < SHORTEST_TO_MISTYPE || isCommon()) {
            return false;
        }
        for (int group : other.nicknameGroups) {
            for (char[] form : Nicknames.forms(group)) {
                if (form.length >= SHORTEST_TO_MISTYPE && spelling.edits(letters, form, 1) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** W. of William, and of Bill, who is one. */
    boolean isInitialOf(Part other) {
        if (length == 1) {
            return other.beginsWith(letters[0]);
        }
        return other.length == 1 && beginsWith(other.letters[0]);
    }

    private boolean beginsWith(char letter) {
        if (length > 0 && letters[0] == letter) {
            return true;
        }
        return Nicknames.begin(nicknameGroups, letter);
    }

    /** Fitz of Fitzgerald; not Anna of Annabelle, who is a name of her own. */
    boolean isShortFor(Part other) {
        return nicknameGroups.length == 0
                && length >= SHORTEST_SHORT_FORM
                && length + 1 < other.length
                && other.text.startsWith(text)
                && !isAnotherNameThan(other);
    }
}
