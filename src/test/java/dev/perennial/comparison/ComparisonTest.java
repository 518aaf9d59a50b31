package dev.perennial.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final List<String> NAMES = List.of(
            "exact", "swapped", "nickname", "alike", "crossed", "last alone", "first alone", "last", "first", "else");
    private static final String[] NOBODY = {"Zoltan", "Quirin"};

    @Test
    void namesAgreeInManyWays() {
        assertThat(name("Jana", "Winter", "JANA", "Wínter")).isEqualTo("exact");
        assertThat(name("Jana", "Winter", "Winter", "Jana")).isEqualTo("swapped");
        assertThat(name("Robert", "Winter", "Bob", "Winter")).isEqualTo("nickname");
        assertThat(name("Robert", "Winter", "R.", "Winter")).isEqualTo("nickname");
        assertThat(name("Jana", "Winter", "Jnaa", "Wintr")).isEqualTo("alike");
        assertThat(name("Bill", "Winter", "Willian", "Winter")).isEqualTo("nickname");
        assertThat(name("Jana", "Winter", "", "Winter")).isEqualTo("last alone");
        assertThat(name("Jana", "Winter", "Jana", "")).isEqualTo("first alone");
        assertThat(name("Jana", "Winter", "Olaf", "Winter")).isEqualTo("last");
        assertThat(name("Jana", "Winter", "Jana", "Sommer")).isEqualTo("first");
        assertThat(name("Jana", "Winter", "Olaf", "Sommer")).isEqualTo("else");
    }

    /** Two names of one root are two people, unless one is what the other is called. */
    @Test
    void namesOfOneRootAreNoNicknames() {
        assertThat(name("Johannes", "Winter", "Hannes", "Winter")).isEqualTo("nickname");
        assertThat(name("Jörg", "Winter", "Jürgen", "Winter")).isEqualTo("last");
        assertThat(name("Hans", "Winter", "Jan", "Winter")).isEqualTo("last");
        assertThat(name("Karin", "Winter", "Katharina", "Winter")).isEqualTo("last");
    }

    @Test
    void aFirstAndALastNameAloneSayNothing() {
        assertThat(name("Jana", "", "", "Winter")).isEqualTo("nothing");
    }

    @Test
    void aCommonBeginningIsNoTypingMistake() {
        assertThat(name("Agnes", "Rodersterow", "Agnes", "Roderlaow")).isEqualTo("first");
    }

    @Test
    void namesOfOtherScriptsAreNames() {
        assertThat(name("小明", "王", "小明", "王")).isEqualTo("exact");
        assertThat(name("Аляксандр", "Васільеў", "Аляксандр", "Васільеў")).isEqualTo("exact");
        assertThat(name("محمد", "علي", "محمد", "حسن")).isEqualTo("first");
        assertThat(name("🌱Jana", "Winter", "Jana", "Winter🌱")).isEqualTo("exact");
    }

    @Test
    void aMailboxOfSeveralPeopleIsNobody() {
        List<String> levels = List.of("shared mailbox", "exact", "user name", "same company", "else");
        assertThat(level(Kind.EMAIL, levels, "info@acme.example", "INFO@acme.example"))
                .isEqualTo("shared mailbox");
        assertThat(level(Kind.EMAIL, levels, "jana.winter+fair@gmail.com", "janawinter@googlemail.com"))
                .isEqualTo("exact");
        assertThat(level(Kind.EMAIL, levels, "jana.winter@gmx.de", "jana.winter@acme.example"))
                .isEqualTo("user name");
        assertThat(level(Kind.EMAIL, levels, "jana@acme.example", "olaf@acme.example"))
                .isEqualTo("same company");
        assertThat(level(Kind.EMAIL, levels, "jana@gmail.com", "olaf@gmail.com"))
                .isEqualTo("else");
    }

    /** Of two who have one name, both write as it; hardly both with one number behind it. */
    @Test
    void aNameAsUserSaysWhatTheNameSays() {
        List<String> levels = List.of("exact", "name as user", "user name", "else");
        assertThat(level(Kind.EMAIL, levels, "jana.winter@gmx.de", "jana.winter@acme.example"))
                .isEqualTo("name as user");
        assertThat(level(Kind.EMAIL, levels, "janaw77@gmx.de", "janaw77@acme.example"))
                .isEqualTo("user name");
        assertThat(level(Kind.EMAIL, levels, "jana.winter@gmx.de", "jana.sommer@acme.example"))
                .isEqualTo("else");
    }

    @Test
    void aNumberBehindANameIsAnotherMailboxOfOneCompany() {
        List<String> levels = List.of("exact", "numbered", "same company", "else");
        assertThat(level(Kind.EMAIL, levels, "jana.winter@acme.example", "jana.winter2@acme.example"))
                .isEqualTo("numbered");
        assertThat(level(Kind.EMAIL, levels, "jana.winter@acme.example", "jana.winte2@acme.example"))
                .isEqualTo("same company");
        assertThat(level(Kind.EMAIL, levels, "jana.winter1@gmx.de", "jana.winter2@gmx.de"))
                .isEqualTo("else");
    }

    @Test
    void companiesAreComparedByTheirTellingWords() {
        List<String> levels = List.of("exact", "contained", "acronym", "else");
        assertThat(level(Kind.COMPANY, levels, "Auenlabor GmbH", "AUENLABOR G.m.b.H."))
                .isEqualTo("exact");
        assertThat(level(Kind.COMPANY, levels, "Auenlabor Sensorik", "Auenlabor"))
                .isEqualTo("contained");
        assertThat(level(Kind.COMPANY, levels, "Berliner Vermessungs Gruppe", "BVG"))
                .isEqualTo("acronym");
        assertThat(level(Kind.COMPANY, levels, "Auenlabor GmbH", "Talwerk GmbH"))
                .isEqualTo("else");
    }

    @Test
    void phonesAreTheSameWithAndWithoutCountry() {
        List<String> levels = List.of("exact", "edits 1", "else");
        assertThat(level(Kind.PHONE, levels, "+49 30 23125101", "030/23125101")).isEqualTo("exact");
        assertThat(level(Kind.PHONE, levels, "030 23125101", "030 23125111")).isEqualTo("edits 1");
    }

    @Test
    void datesAreReadInAnyOrder() {
        List<String> levels = List.of("exact", "swapped", "edits 1", "else");
        assertThat(level(Kind.DATE, levels, "1978-12-31", "31.12.1978")).isEqualTo("exact");
        assertThat(level(Kind.DATE, levels, "19781231", "12/31/78")).isEqualTo("exact");
        assertThat(level(Kind.DATE, levels, "1978-11-12", "1978-12-11")).isEqualTo("swapped");
        assertThat(level(Kind.DATE, levels, "1978-11-12", "1978-11-13")).isEqualTo("edits 1");
    }

    @Test
    void addressesAreComparedWithTheirAbbreviations() {
        List<String> levels = List.of("exact", "else");
        assertThat(level(Kind.ADDRESS, levels, "1515 Adela Lane", "1515 ADELA LN."))
                .isEqualTo("exact");
        assertThat(level(Kind.ADDRESS, levels, "Hauptstraße 3", "Hauptstr. 3")).isEqualTo("exact");
    }

    @Test
    void whatStandsForNothingIsMissing() {
        assertThat(new Values(Kind.TEXT).add("n/a")).isEqualTo(Values.MISSING);
        assertThat(new Values(Kind.PHONE).add("000 0000000")).isEqualTo(Values.MISSING);
        assertThat(new Values(Kind.DATE).add("1900-01-01")).isEqualTo(Values.MISSING);
    }

    @Test
    void aNumberWithOneDigitChangedIsAnotherNumber() {
        List<String> levels = List.of("exact", "words 0.6", "else");
        assertThat(level(Kind.WORDS, levels, "Auen receiver XR4711", "Auen recevier XR4711"))
                .isEqualTo("words 0.6");
        assertThat(level(Kind.WORDS, levels, "Auen XR4711", "Auen XRR4711")).isEqualTo("words 0.6");
        assertThat(level(Kind.WORDS, levels, "Auen XR4711", "Auen XR4712")).isEqualTo("else");
        assertThat(level(Kind.WORDS, levels, "Auen XR4711", "Auen XR471")).isEqualTo("else");
    }

    @Test
    void tenThousandCharactersAreNoTrouble() {
        String text = "very long description ".repeat(500);
        assertThat(level(Kind.WORDS, List.of("exact", "words 0.9", "else"), text, text + "end"))
                .isNotEqualTo("nothing");
        assertThat(name("x".repeat(10_000), "Winter", "x".repeat(10_000), "Winter"))
                .isEqualTo("exact");
    }

    /** Whatever stands in cells: lines of a quoted cell, or characters that nobody writes. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\0", "\u001f", "\u0004", " "})
    void whatBelongsToOneCellIsNeverTakenForTheOthers(String between) {
        Values values = new Values(Kind.PERSON);
        int two = values.add("Anna" + between + "Rosa", "Ott");
        assertThat(values.add("Anna", "Rosa" + between + "Ott")).isNotEqualTo(two);
        assertThat(values.add("Anna" + between + "Rosa", "Ott")).isEqualTo(two);
    }

    private static String name(String first, String last, String otherFirst, String otherLast) {
        return level(Kind.PERSON, NAMES, new String[] {first, last}, new String[] {otherFirst, otherLast});
    }

    private static String level(Kind kind, List<String> levels, String one, String other) {
        return level(kind, levels, new String[] {one}, new String[] {other});
    }

    private static String level(Kind kind, List<String> levels, String[] one, String[] other) {
        Values values = new Values(kind);
        int a = values.add(one);
        int b = values.add(other);
        if (kind == Kind.PERSON) {
            values.add(NOBODY);
        }
        values.settle(1, 0.0001);
        int level = Comparison.of(kind, levels).level(values.get(a), values.get(b), new Pair());
        List<String> named = new ArrayList<>(levels);
        named.add("nothing");
        return named.get(level);
    }
}
