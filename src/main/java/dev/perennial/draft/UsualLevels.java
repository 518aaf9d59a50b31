package dev.perennial.draft;

import dev.perennial.comparison.Kind;
import dev.perennial.model.Model.Level;
import java.util.List;

/** The levels by which a kind is compared when nobody says otherwise, with m and u to begin learning from. */
final class UsualLevels {

    /** Such as degrees of latitude: nobody measures the same thing twice alike to the last digit. */
    static final List<Level> MEASURED = levels("""
            exact: .4 .0005
            within 0.001: .2 .0005
            within 0.01: .2 .005
            within 0.1: .1 .05
            else: .1 .94
            """);

    /** From so many values on, as a share of all, a column of numbers holds what was measured. */
    private static final double MANY = 0.3;

    private UsualLevels() {}

    static List<Level> of(Kind kind, ColumnProfile column) {
        return kind == Kind.NUMBER && column.fine > MANY ? MEASURED : of(kind);
    }

    private static List<Level> of(Kind kind) {
        return switch (kind) {
            case PERSON -> levels("""
                        exact: .55 1e-5
                        swapped: .02 1e-6
                        nickname: .08 1e-5
                        alike: .12 2e-5
                        crossed: .02 1e-3
                        last alone: .03 1e-3
                        first alone: .03 3e-3
                        last: .06 2e-3
                        first: .06 4e-3
                        else: .03 .98
                        """);
            case NAME -> levels("""
                        exact: .7 .005
                        nickname: .08 .005
                        jaro-winkler 0.92: .08 .003
                        jaro-winkler 0.8: .06 .01
                        else: .08 .977
                        """);
            case EMAIL -> levels("""
                        shared mailbox: .02 .0001
                        exact: .6 .0001
                        user name: .08 .0001
                        user alike 0.92: .1 .0003
                        same company: .1 .004
                        else: .1 .99
                        """);
            case PHONE -> levels("""
                        exact: .75 .0001
                        edits 1: .08 .0001
                        start 6: .05 .001
                        else: .12 .998
                        """);
            case DATE -> levels("""
                        exact: .75 .0003
                        swapped: .02 .0003
                        edits 1: .1 .003
                        edits 2: .04 .03
                        same year: .03 .02
                        else: .06 .94
                        """);
            case NUMBER -> levels("""
                        exact: .75 .03
                        within 1: .08 .05
                        percent 10: .07 .1
                        else: .1 .82
                        """);
            case ID -> levels("""
                        exact: .85 .00001
                        edits 1: .07 .0001
                        edits 2: .03 .001
                        else: .05 .999
                        """);
            case POSTAL_CODE -> levels("""
                        exact: .8 .003
                        edits 1: .08 .01
                        start 2: .04 .1
                        else: .08 .887
                        """);
            case COMPANY -> levels("""
                        exact: .5 .0003
                        words 0.8: .15 .0003
                        shared 1e-6: .05 .0001
                        contained: .08 .001
                        acronym: .02 .0001
                        jaro-winkler 0.9: .05 .001
                        words 0.3: .05 .01
                        else: .1 .99
                        """);
            case ADDRESS -> levels("""
                        exact: .5 .0003
                        words 0.8: .15 .0005
                        jaro-winkler 0.92: .07 .001
                        words 0.5: .1 .01
                        words 0.25: .05 .05
                        else: .13 .94
                        """);
            case WORDS -> levels("""
                        exact: .4 .0005
                        words 0.9: .15 .0005
                        words 0.75: .15 .0005
                        words 0.6: .1 .001
                        words 0.4: .08 .01
                        words 0.2: .05 .05
                        else: .07 .93
                        """);
            case TEXT -> levels("""
                        exact: .7 .005
                        jaro-winkler 0.92: .1 .003
                        jaro-winkler 0.8: .06 .02
                        contained: .04 .01
                        else: .1 .965
                        """);
            case CATEGORY, COUNTRY -> levels("""
                        exact: .85 .2
                        else: .15 .8
                        """);
        };
    }

    /** A line for each: what it asks for, m and u. */
    private static List<Level> levels(String lines) {
        return lines.lines().map(UsualLevels::level).toList();
    }

    private static Level level(String line) {
        List<String> parts = List.of(line.split(": | (?=[^ ]+$)", 3));
        return new Level(parts.get(0), Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)));
    }
}
