package dev.perennial.training;

import dev.perennial.comparison.Kind;
import dev.perennial.model.Model;
import dev.perennial.model.Model.Aspect;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What relatives and colleagues have in common: homes, employers, phones, last names; and what they have not: first names,
 * birthdays, numbers of their own. Things have neighbours: two restaurants of one hotel share its address and its phone, and
 * not their names. Only what they share is learnt, so that they stay what they are.
 */
final class Kinship {

    private static final Set<Kind> SHARED = EnumSet.of(
            Kind.ADDRESS,
            Kind.PHONE,
            Kind.POSTAL_CODE,
            Kind.TEXT,
            Kind.CATEGORY,
            Kind.COMPANY,
            Kind.COUNTRY,
            Kind.NAME);
    private static final Set<Kind> TELLING = EnumSet.of(Kind.ADDRESS, Kind.PHONE, Kind.COMPANY);
    private static final Map<String, Double> NAMES_OF_RELATIVES =
            Map.of("exact", 0.001, "alike", 0.01, "nickname", 0.004, "last", 0.5, "first", 0.01, "else", 0.45);
    /** What the column is called that holds the name of a thing. */
    private static final Pattern NAME = Pattern.compile("name|title", Pattern.CASE_INSENSITIVE);

    private static final Set<Kind> NAMES_OF_THINGS = EnumSet.of(Kind.TEXT, Kind.WORDS);
    private static final Set<Kind> WHERE_THINGS_ARE = EnumSet.of(Kind.ADDRESS, Kind.PHONE);
    private static final Set<String> OTHER_NAMES = Set.of("last", "first", "else");
    private static final double MOST_OTHER_NAMES = 0.06;
    private static final double MAIL_AT_ONE_COMPANY = 0.3;
    private static final double NEARLY_NEVER = 0.001;
    private static final double IMAGINED = 10;
    private static final int STRICT = 1;
    private static final double MOST_EACH = 50;

    private static final double MOST_COPIES_OF_PEOPLE = 10;

    /** One paper is cited by very many. */
    private static final double MOST_COPIES_OF_THINGS = 50;

    /** What shows neighbours, where nothing else is known of where people live: they share a place, and no name. */
    private static final Set<Kind> PLACES = EnumSet.of(Kind.POSTAL_CODE);

    private final Model model;
    private final boolean people;
    private final Set<Kind> telling;

    private Kinship(Model model, boolean people, Set<Kind> telling) {
        this.model = model;
        this.people = people;
        this.telling = telling;
    }

    /** Only people have relatives, and only what has a name neighbours; what they share shows them. */
    static Kinship of(Model model) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        model.comparisons().forEach(aspect -> kinds.add(aspect.kind()));
        boolean people = kinds.contains(Kind.PERSON);
        Set<Kind> telling = EnumSet.noneOf(Kind.class);
        if (people) {
            telling.addAll(Collections.disjoint(kinds, TELLING) ? PLACES : TELLING);
            if (names(model) > 1) {
                telling.add(Kind.NAME);
            }
        } else if (model.comparisons().stream().anyMatch(Kinship::isNameOfThing)) {
            telling.addAll(WHERE_THINGS_ARE);
        }
        telling.retainAll(kinds);
        return new Kinship(model, people, telling);
    }

    private static boolean isNameOfThing(Aspect aspect) {
        return aspect.kind() == Kind.COMPANY
                || (NAMES_OF_THINGS.contains(aspect.kind())
                        && NAME.matcher(aspect.name()).find());
    }

    private boolean isShared(Aspect aspect) {
        return SHARED.contains(aspect.kind()) && (people || !isNameOfThing(aspect));
    }

    /** In how many records the average record is there again at most. */
    double mostCopies() {
        return people ? MOST_COPIES_OF_PEOPLE : MOST_COPIES_OF_THINGS;
    }

    /** Names beside the person's own: one may be a middle name, but several are the parents'. */
    private static long names(Model model) {
        return model.comparisons().stream()
                .filter(aspect -> aspect.kind() == Kind.NAME)
                .count();
    }

    /** Whether these pairs may be relatives at all: they share a home, a phone or an employer, not just a town. */
    boolean shows(Patterns patterns, int pattern) {
        for (int c = 0; c < model.comparisons().size(); c++) {
            if (telling.contains(model.comparisons().get(c).kind()) && patterns.level(pattern, c) <= STRICT) {
                return true;
            }
        }
        return false;
    }

    private boolean areNeighbours() {
        return Collections.disjoint(telling, TELLING) && !telling.contains(Kind.NAME);
    }

    boolean known() {
        return !telling.isEmpty();
    }

    /** True pairs may differ in their names, but not most of them: otherwise they would be relatives. */
    void keepNames(double[][] m) {
        for (int c = 0; c < m.length; c++) {
            Aspect aspect = model.comparisons().get(c);
            if (aspect.kind() != Kind.PERSON) {
                continue;
            }
            double other = 0;
            for (int l = 0; l < m[c].length; l++) {
                other += OTHER_NAMES.contains(aspect.levels().get(l).level()) ? m[c][l] : 0;
            }
            for (int l = 0; l < m[c].length && other > MOST_OTHER_NAMES; l++) {
                boolean isOther = OTHER_NAMES.contains(aspect.levels().get(l).level());
                m[c][l] *= isOther ? MOST_OTHER_NAMES / other : (1 - MOST_OTHER_NAMES) / (1 - other);
            }
        }
    }

    void begin(Chances chances, int records) {
        if (!known()) {
            chances.relatives = 0;
            return;
        }
        chances.relatives = Math.min(0.01, 1.0 / records);
        chances.lambda = Math.min(chances.lambda, chances.relatives);
        for (int c = 0; c < chances.h.length; c++) {
            Aspect aspect = model.comparisons().get(c);
            for (int l = 0; l < chances.h[c].length; l++) {
                String level = aspect.levels().get(l).level();
                boolean sharedMail = aspect.kind() == Kind.EMAIL && level.equals("same company");
                chances.h[c][l] = sharedMail
                        ? MAIL_AT_ONE_COMPANY
                        : isShared(aspect)
                                ? chances.m[c][l]
                                : aspect.kind() == Kind.PERSON && !areNeighbours()
                                        ? NAMES_OF_RELATIVES.getOrDefault(level, NEARLY_NEVER)
                                        : chances.u[c][l];
            }
        }
    }

    void learn(Chances chances, Chances before, double[][] seen, double share) {
        if (!known()) {
            return;
        }
        chances.relatives = Math.max(1e-12, Math.min(share, MOST_EACH / records(before)));
        for (int c = 0; c < chances.h.length; c++) {
            Aspect aspect = model.comparisons().get(c);
            if (isShared(aspect) || aspect.kind() == Kind.EMAIL) {
                Chances.share(seen[c], before.h[c], IMAGINED, chances.h[c]);
            }
            if (aspect.kind() == Kind.EMAIL) {
                ownMailboxes(aspect, chances.h[c], chances.u[c]);
            }
        }
    }

    /** Colleagues have mailboxes at one company, each their own. */
    private static void ownMailboxes(Aspect aspect, double[] h, double[] u) {
        double rest = 0;
        for (int l = 0; l < h.length; l++) {
            String level = aspect.levels().get(l).level();
            boolean shared = level.equals("same company") || level.equals("shared mailbox");
            h[l] = shared || level.equals("else") ? h[l] : u[l];
            rest += level.equals("else") ? 0 : h[l];
        }
        if (aspect.levels().get(h.length - 1).level().equals("else")) {
            h[h.length - 1] = Math.max(1e-9, 1 - rest);
        }
    }

    private static double records(Chances before) {
        return 1 / before.relatives;
    }

    /** In what is a person's own, relatives are strangers. */
    void followStrangers(Chances chances) {
        for (int c = 0; c < chances.h.length && known(); c++) {
            Aspect aspect = model.comparisons().get(c);
            Kind kind = aspect.kind();
            if (!isShared(aspect) && (kind != Kind.PERSON || areNeighbours()) && kind != Kind.EMAIL) {
                System.arraycopy(chances.u[c], 0, chances.h[c], 0, chances.h[c].length);
            }
        }
    }
}
