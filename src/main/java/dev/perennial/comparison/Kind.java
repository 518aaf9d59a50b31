package dev.perennial.comparison;

import dev.perennial.trait.Reading;
import dev.perennial.trait.Trait;
import java.util.List;
import java.util.function.BiConsumer;

/** A kind of trait: how it is brought to its normal form, and by which levels it can be compared. */
public enum Kind {
    /** A short text that is read as a whole: a town, a place. */
    TEXT(Reading::text, "exact", "jaro-winkler", "edits", "start", "contained", "words"),
    /** One name of a person. */
    NAME(Reading::name, "exact", "nickname", "jaro-winkler", "edits", "start"),
    /** First and last name, in two columns or one. */
    PERSON(
            Reading::person,
            "exact",
            "generation",
            "swapped",
            "nickname",
            "alike",
            "sound",
            "crossed",
            "last alone",
            "first alone",
            "last",
            "first"),
    EMAIL(
            Reading::email,
            "shared mailbox",
            "exact",
            "numbered",
            "name as user",
            "user name",
            "jaro-winkler",
            "user alike",
            "same company",
            "work and home"),
    PHONE(Reading::phone, "exact", "edits", "start", "end"),
    DATE(Reading::date, "exact", "edits", "swapped", "same day", "same month", "same year", "years"),
    NUMBER(Reading::number, "exact", "within", "percent"),
    /** A number or code that belongs to one person or thing. */
    ID(Reading::code, "exact", "edits", "start"),
    POSTAL_CODE(Reading::code, "exact", "edits", "start"),
    COMPANY(Reading::company, "exact", "words", "contained", "acronym", "shared", "jaro-winkler"),
    ADDRESS(Reading::address, "exact", "words", "contained", "shared", "jaro-winkler"),
    /** A text of many words: a title, a description. */
    WORDS(Reading::words, "exact", "words", "contained", "shared", "jaro-winkler"),
    /** One of a few: a state, a sex, a kind. */
    CATEGORY(Reading::text, "exact"),
    COUNTRY(Reading::country, "exact");

    @FunctionalInterface
    private interface Reader {
        Trait read(String[] cells);
    }

    private final Reader reader;
    private final List<String> tests;

    Kind(Reader reader, String... tests) {
        this.reader = reader;
        this.tests = List.of(tests);
    }

    Trait read(String... cells) {
        return reader.read(cells);
    }

    /** The normal form of what these cells say; empty for nothing. */
    public String key(String... cells) {
        return read(cells).key();
    }

    /** What a census counts of these cells: each part that is there under its number, and each different word. */
    public void count(BiConsumer<Integer, String> counter, String... cells) {
        Trait trait = read(cells);
        if (trait.key().isEmpty()) {
            return;
        }
        for (int part = 0; part < trait.parts().size(); part++) {
            if (!trait.parts().get(part).isEmpty()) {
                counter.accept(part, trait.parts().get(part));
            }
        }
        if (this == PERSON) {
            return;
        }
        trait.words().stream().distinct().forEach(word -> counter.accept(Census.WORD, word));
    }

    /** The words that levels of this kind begin with. */
    public List<String> tests() {
        return tests;
    }

    /** No part at this place yet. */
    Parts parts(int place) {
        return new Parts(
                place, (this == PERSON && place == Term.FIRST.part) || (this == NAME && place == Term.WHOLE.part));
    }
}
