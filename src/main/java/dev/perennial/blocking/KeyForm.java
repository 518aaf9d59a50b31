package dev.perennial.blocking;

import dev.perennial.clean.Email;
import dev.perennial.clean.PersonName;
import dev.perennial.comparison.Kind;
import dev.perennial.trait.Mailboxes;
import dev.perennial.trait.Plain;
import dev.perennial.trait.Recent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/** What of a cell makes a key. Forms with a number take so many letters or digits. */
enum KeyForm {
    VALUE(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(plain(cell));
        }
    },
    START(true) {
        @Override
        List<String> of(String cell, int n) {
            String plain = plain(cell);
            return one(plain.length() < n ? "" : plain.substring(0, n));
        }
    },
    END(true) {
        @Override
        List<String> of(String cell, int n) {
            String plain = plain(cell);
            return one(plain.length() < n ? "" : plain.substring(plain.length() - n));
        }
    },
    SOUND(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Sounds.of(plain(cell)));
        }
    },
    /** Each word of three letters or more is a key of its own. */
    WORD(false) {
        @Override
        List<String> of(String cell, int n) {
            return Arrays.stream(Plain.wordsAndCodes(cell).split(" "))
                    .filter(word -> word.length() >= 3)
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
        }
    },
    /** All words, whatever their order. */
    SORTED(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Arrays.stream(Plain.words(cell).split(" ")).sorted().collect(Collectors.joining(" ")));
        }
    },
    /** The sounds of all words, whatever their order. */
    SOUNDS(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Arrays.stream(Plain.words(cell).split(" "))
                    .map(Sounds::of)
                    .sorted()
                    .collect(Collectors.joining(" ")));
        }
    },
    GIVEN(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Sounds.of(plain(PersonName.split(cell).first())));
        }
    },
    FAMILY(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Sounds.of(plain(PersonName.split(cell).last())));
        }
    },
    EMAIL(Kind.EMAIL),
    USER(false) {
        @Override
        List<String> of(String cell, int n) {
            String key = Kind.EMAIL.key(cell);
            int at = key.lastIndexOf('@');
            return one(at < 4 || Mailboxes.parse(cell).map(Email::role).orElse(false) ? "" : key.substring(0, at));
        }
    },
    /** The part behind the @, unless anybody gets a mailbox there. */
    DOMAIN(false) {
        @Override
        List<String> of(String cell, int n) {
            return one(Mailboxes.parse(cell)
                    .filter(email -> !email.free())
                    .map(Email::domain)
                    .orElse(""));
        }
    },
    PHONE(Kind.PHONE),
    COMPANY(Kind.COMPANY),
    ADDRESS(Kind.ADDRESS),
    DATE(Kind.DATE),
    YEAR(false) {
        @Override
        List<String> of(String cell, int n) {
            String key = Kind.DATE.key(cell);
            return one(key.length() < 4 ? "" : key.substring(0, 4));
        }
    },
    /** Month and day without the year. */
    BIRTHDAY(false) {
        @Override
        List<String> of(String cell, int n) {
            String key = Kind.DATE.key(cell);
            return one(key.length() < 8 ? "" : key.substring(4));
        }
    };

    private static final int MOST_WORDS = 40;

    final boolean takesNumber;
    private final @Nullable Kind kind;

    KeyForm(boolean takesNumber) {
        this.takesNumber = takesNumber;
        this.kind = null;
    }

    /** What a comparison of this kind takes for equal is the key. */
    KeyForm(Kind kind) {
        this.takesNumber = false;
        this.kind = kind;
    }

    /** The keys that a cell makes, none if it says too little; n is the number behind the form. */
    List<String> of(String cell, int n) {
        return one(Objects.requireNonNull(kind).key(cell));
    }

    private static String plain(String cell) {
        return Plain.joined(Plain.words(cell));
    }

    private static List<String> one(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private static final class Sounds {

        private static final DoubleMetaphone LATIN = new DoubleMetaphone();
        private static final int LETTERS_OF_OTHER_SCRIPTS = 2;
        private static final Recent<String> RECENT = new Recent<>(1 << 12);

        static String of(String plain) {
            return RECENT.of(plain, () -> sound(plain));
        }

        private static String sound(String plain) {
            String sound = plain.isEmpty() ? "" : LATIN.doubleMetaphone(plain);
            if (sound != null && !sound.isEmpty()) {
                return sound;
            }
            return plain.length() <= LETTERS_OF_OTHER_SCRIPTS ? plain : plain.substring(0, LETTERS_OF_OTHER_SCRIPTS);
        }
    }
}
