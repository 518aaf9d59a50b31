package dev.perennial.comparison;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two values must have in common to be on a level: written as a word, some with a number ("jaro-winkler 0.92"). */
record LevelTest(Condition condition, Term term) {

    @FunctionalInterface
    interface Condition {
        boolean holds(Pair pair);
    }

    static final String ELSE = "else";
    private static final Pattern WRITTEN = Pattern.compile("([a-z -]*[a-z])(?: (\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?))?");
    private static final int WHOLE = 0;
    private static final int USER = 1;
    private static final int COMPANY = 2;
    private static final int SHORTEST_USER = 4;
    private static final int DIGITS_OF_A_DAY = 8;
    private static final double ALIKE_DOMAIN = 0.9;

    /** Empty when there is no such level in this kind. */
    static Optional<LevelTest> parse(Kind kind, String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1);
        if (word.equals(ELSE)) {
            return Optional.of(when(pair -> kind != Kind.PERSON || pair.name() != NameAgreement.NOTHING_TO_COMPARE));
        }
        String number = matcher.group(2);
        double limit = number == null ? Double.NaN : Double.parseDouble(number);
        return kind.tests().contains(word) ? Optional.ofNullable(of(kind, word, limit)) : Optional.empty();
    }

    private static @Nullable LevelTest of(Kind kind, String word, double limit) {
        return switch (kind) {
            case PERSON -> ofPerson(word);
            case EMAIL -> ofEmail(word, limit);
            case DATE, NUMBER -> ofNumber(word, limit);
            default -> ofText(word, limit);
        };
    }

    private static @Nullable LevelTest ofPerson(String word) {
        return switch (word) {
            case "exact" -> agreeing(NameAgreement.EXACT, Term.BOTH);
            case "swapped" -> agreeing(NameAgreement.SWAPPED, Term.NONE);
            case "nickname" -> agreeing(NameAgreement.NICKNAME, Term.LAST);
            case "alike" -> agreeing(NameAgreement.ALIKE, Term.NONE);
            case "generation" -> agreeing(NameAgreement.GENERATION, Term.NONE);
            case "sound" -> agreeing(NameAgreement.SOUND, Term.LAST);
            case "crossed" -> agreeing(NameAgreement.CROSSED, Term.NONE);
            case "last alone" -> agreeing(NameAgreement.LAST_ALONE, Term.LAST);
            case "first alone" -> agreeing(NameAgreement.FIRST_ALONE, Term.FIRST);
            case "last" ->
                new LevelTest(
                        pair -> pair.name() == NameAgreement.LAST || pair.name() == NameAgreement.SOUND, Term.LAST);
            case "first" -> agreeing(NameAgreement.FIRST, Term.FIRST);
            default -> null;
        };
    }

    private static LevelTest agreeing(NameAgreement agreement, Term term) {
        return new LevelTest(pair -> pair.name() == agreement, term);
    }

    private static @Nullable LevelTest ofEmail(String word, double limit) {
        return switch (word) {
            case "shared mailbox" -> when(pair -> pair.same(WHOLE) && pair.a.shared);
            case "numbered" -> when(LevelTest::numbered);
            case "name as user" ->
                when(pair -> sameUser(pair) && !pair.a.part(USER).isNumbered());
            case "user name" -> new LevelTest(LevelTest::sameUser, Term.FIRST);
            case "user alike" ->
                when(pair -> pair.alike(USER, USER, limit) >= limit
                        && pair.a.part(USER).length >= SHORTEST_USER
                        && (pair.same(COMPANY) || pair.alike(WHOLE, WHOLE, ALIKE_DOMAIN) >= ALIKE_DOMAIN));
            case "same company" -> new LevelTest(pair -> pair.same(COMPANY), Term.LAST);
            case "work and home" -> when(pair -> isAtWork(pair.a) != isAtWork(pair.b));
            default -> ofText(word, limit);
        };
    }

    private static boolean isAtWork(Value mailbox) {
        return !mailbox.part(COMPANY).isMissing();
    }

    /** jana.winter2 has her number because there was a jana.winter before her. */
    private static boolean numbered(Pair pair) {
        return pair.same(COMPANY) && !pair.same(USER) && pair.a.part(USER).isSameBeforeNumber(pair.b.part(USER));
    }

    private static boolean sameUser(Pair pair) {
        return pair.same(USER) && !pair.a.shared && pair.a.part(USER).length >= SHORTEST_USER;
    }

    private static @Nullable LevelTest ofNumber(String word, double limit) {
        return switch (word) {
            case "swapped" -> when(pair -> days(pair) && swapped(pair, Double.isNaN(limit) ? 0 : (int) limit));
            case "same day" -> when(pair -> days(pair) && pair.a.number % 10_000 == pair.b.number % 10_000);
            case "same month" -> when(pair -> days(pair) && (long) pair.a.number / 100 == (long) pair.b.number / 100);
            case "same year" -> when(pair -> days(pair) && year(pair.a) == year(pair.b));
            case "years" -> when(pair -> days(pair) && Math.abs(year(pair.a) - year(pair.b)) <= limit);
            case "within" -> when(pair -> Math.abs(pair.a.number - pair.b.number) <= limit);
            case "percent" ->
                when(pair -> Math.abs(pair.a.number - pair.b.number)
                        <= limit / 100 * Math.max(Math.abs(pair.a.number), Math.abs(pair.b.number)));
            default -> ofText(word, limit);
        };
    }

    private static boolean days(Pair pair) {
        return !Double.isNaN(pair.a.number) && !Double.isNaN(pair.b.number);
    }

    /** With so many digits wrong besides. */
    private static boolean swapped(Pair pair, int wrong) {
        long rest = dayAndMonthSwapped(pair.a);
        long other = (long) pair.b.number;
        int different = 0;
        for (int digit = 0; digit < DIGITS_OF_A_DAY; digit++) {
            different += rest % 10 == other % 10 ? 0 : 1;
            rest /= 10;
            other /= 10;
        }
        return different <= wrong;
    }

    private static long dayAndMonthSwapped(Value day) {
        long packed = (long) day.number;
        return packed / 10_000 * 10_000 + packed % 100 * 100 + packed / 100 % 100;
    }

    private static long year(Value day) {
        return (long) day.number / 10_000;
    }

    private static @Nullable LevelTest ofText(String word, double limit) {
        return switch (word) {
            case "exact" -> new LevelTest(pair -> pair.same(WHOLE), Term.WHOLE);
            case "nickname" ->
                when(pair -> pair.a.part(WHOLE).isNicknameOf(pair.b.part(WHOLE))
                        || pair.a.part(WHOLE).isInitialOf(pair.b.part(WHOLE)));
            case "jaro-winkler" -> Double.isNaN(limit) ? null : when(pair -> pair.alike(WHOLE, WHOLE, limit) >= limit);
            case "edits" -> Double.isNaN(limit) ? null : when(pair -> pair.within(WHOLE, (int) limit));
            case "start" -> Double.isNaN(limit) ? null : when(pair -> startsAlike(pair, (int) limit));
            case "end" -> Double.isNaN(limit) ? null : when(pair -> endsAlike(pair, (int) limit));
            case "words" -> Double.isNaN(limit) ? null : when(pair -> pair.words().closeness >= limit);
            case "shared" -> Double.isNaN(limit) ? null : shared(Values.log2(limit));
            case "contained" -> when(pair -> pair.words().contained);
            case "acronym" -> when(pair -> isAcronym(pair.a, pair.b) || isAcronym(pair.b, pair.a));
            default -> null;
        };
    }

    private static LevelTest shared(double bits) {
        return when(pair -> pair.words().surprise <= bits);
    }

    private static boolean endsAlike(Pair pair, int letters) {
        String a = pair.a.part(WHOLE).text;
        String b = pair.b.part(WHOLE).text;
        return a.length() >= letters && b.length() >= letters && a.endsWith(b.substring(b.length() - letters));
    }

    private static boolean startsAlike(Pair pair, int letters) {
        char[] a = pair.a.part(WHOLE).letters;
        char[] b = pair.b.part(WHOLE).letters;
        if (a.length < letters || b.length < letters) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAcronym(Value one, Value other) {
        String initials = other.initials;
        return initials.length() >= 3 && initials.equals(one.key);
    }

    private static LevelTest when(Condition condition) {
        return new LevelTest(condition, Term.NONE);
    }
}
