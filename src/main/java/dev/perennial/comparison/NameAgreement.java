package dev.perennial.comparison;

/** How the first and last names of two persons agree, strictest first. */
enum NameAgreement {
    EXACT,
    /** Father and son: one name, and it is said that they are two. */
    GENERATION,
    SWAPPED,
    NICKNAME,
    ALIKE,
    /** One last name, and first names that sound alike: Sarah and Zara. */
    SOUND,
    CROSSED,
    LAST_ALONE,
    FIRST_ALONE,
    LAST,
    FIRST,
    DIFFERENT,
    /** The one has only a first name, the other only a last name: that says nothing. */
    NOTHING_TO_COMPARE;

    private static final int FIRST_NAME = 1;
    private static final int LAST_NAME = 2;
    private static final double ALIKE_FROM = 0.88;
    private static final double SAME_FROM = 0.92;
    /** One mistake in four letters leaves at least this. */
    private static final double SLIPPED_FROM = 0.8;

    private static final int MISTAKES = 2;
    private static final int LETTERS_A_MISTAKE = 4;
    private static final int SHORTEST_TO_CROSS = 3;

    static NameAgreement of(Pair pair) {
        if (pair.a.isInOtherScriptThan(pair.b)) {
            return NOTHING_TO_COMPARE;
        }
        double first = pair.alike(FIRST_NAME, FIRST_NAME, SLIPPED_FROM);
        double last = pair.alike(LAST_NAME, LAST_NAME, SLIPPED_FROM);
        if (last >= SAME_FROM && anotherGeneration(pair)) {
            return GENERATION;
        }
        if (first == 1 && last == 1) {
            return EXACT;
        }
        boolean hasFirst = has(pair, FIRST_NAME);
        boolean hasLast = has(pair, LAST_NAME);
        if (pair.alike(FIRST_NAME, LAST_NAME, SAME_FROM) >= SAME_FROM
                && pair.alike(LAST_NAME, FIRST_NAME, SAME_FROM) >= SAME_FROM) {
            return SWAPPED;
        }
        boolean familiar = hasFirst && familiar(pair.a.part(FIRST_NAME), pair.b.part(FIRST_NAME));
        if (hasLast && (mistyped(pair, last, LAST_NAME) || oneOfTwo(pair.a, pair.b) || oneOfTwo(pair.b, pair.a))) {
            boolean sameName = hasFirst && !pair.a.part(FIRST_NAME).isAnotherNameThan(pair.b.part(FIRST_NAME));
            if (familiar) {
                return NICKNAME;
            }
            if (sameName && mistyped(pair, first, FIRST_NAME)) {
                return ALIKE;
            }
            if (pair.mistypedFormOf(FIRST_NAME)) {
                return NICKNAME;
            }
            if (sameName && pair.a.part(FIRST_NAME).soundsLike(pair.b.part(FIRST_NAME))) {
                return SOUND;
            }
        }
        if (crossed(pair, FIRST_NAME, LAST_NAME) || crossed(pair, LAST_NAME, FIRST_NAME)) {
            return CROSSED;
        }
        if (!hasFirst || !hasLast) {
            return alone(hasFirst, hasLast, first, last);
        }
        if (last >= SAME_FROM) {
            return LAST;
        }
        return first >= SAME_FROM || familiar ? FIRST : DIFFERENT;
    }

    private static NameAgreement alone(boolean hasFirst, boolean hasLast, double first, double last) {
        if (!hasFirst && !hasLast) {
            return NOTHING_TO_COMPARE;
        }
        if (hasLast) {
            return last >= SAME_FROM ? LAST_ALONE : DIFFERENT;
        }
        return first >= SAME_FROM ? FIRST_ALONE : DIFFERENT;
    }

    /** A common beginning alone makes no typing mistake: long names may have more of them than short ones. */
    private static boolean mistyped(Pair pair, double alike, int part) {
        if (alike == 1) {
            return true;
        }
        int length = Math.min(pair.a.part(part).length, pair.b.part(part).length);
        if (alike >= ALIKE_FROM) {
            int most = happensOnce(pair, part) ? Math.max(MISTAKES, length / LETTERS_A_MISTAKE) : 1;
            return pair.within(part, most);
        }
        return alike >= SLIPPED_FROM && length >= LETTERS_A_MISTAKE && slipped(pair, part);
    }

    /** Nobody makes the same two mistakes twice. */
    private static boolean happensOnce(Pair pair, int part) {
        return Math.min(pair.a.part(part).held(), pair.b.part(part).held()) <= 1;
    }

    /** Lena and Lina are two names; Lxna is neither, and a slip for one of them. */
    private static boolean slipped(Pair pair, int part) {
        boolean bothKnown = pair.a.part(part).isCommon() && pair.b.part(part).isCommon();
        return !bothKnown && pair.within(part, 1);
    }

    private static boolean anotherGeneration(Pair pair) {
        double one = pair.a.number;
        double other = pair.b.number;
        return !Double.isNaN(one) && !Double.isNaN(other) && one != other;
    }

    /** Sanchez is one of Sanchez Mendoza's two last names. */
    private static boolean oneOfTwo(Value one, Value two) {
        for (Part name : two.words) {
            if (name.length >= SHORTEST_TO_CROSS && name.text.equals(one.part(LAST_NAME).text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Pair pair, int part) {
        return !pair.a.part(part).isMissing() && !pair.b.part(part).isMissing();
    }

    private static boolean familiar(Part one, Part other) {
        return one.isNicknameOf(other) || one.isInitialOf(other) || one.isShortFor(other) || other.isShortFor(one);
    }

    private static boolean crossed(Pair pair, int partOfA, int partOfB) {
        Part one = pair.a.part(partOfA);
        return one.length >= SHORTEST_TO_CROSS && one.text.equals(pair.b.part(partOfB).text);
    }
}
