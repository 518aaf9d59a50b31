package dev.perennial.demo.inquiries;

import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.People;
import dev.perennial.demo.people.Person;
import java.util.Locale;

/** The same person once more, the way people are: another spelling of the address, another mailbox, none at all. */
record Again(long seed, People people) {

    Person as(Person person, Dice dice) {
        if (person.email().isEmpty()) {
            return person;
        }
        return switch (dice.between(1, 8)) {
            case 1 -> person.withEmail(capitals(person.email()));
            case 2, 3 -> tagged(person, dice);
            case 4 -> person.phone().isEmpty() ? person : person.withEmail("");
            case 5 -> person.phone().isEmpty() ? person : people.inPrivate(person);
            case 6 -> person.withPhone("");
            default -> person;
        };
    }

    private static Person tagged(Person person, Dice dice) {
        String email = person.email();
        String tag = dice.chance(0.5) ? "+sensors@" : "+larkspur@";
        return email.contains("+") ? person : person.withEmail(email.replace("@", tag));
    }

    private static String capitals(String email) {
        int at = email.indexOf('@');
        return email.substring(0, 1).toUpperCase(Locale.ROOT)
                + email.substring(1, at)
                + email.substring(at).toUpperCase(Locale.ROOT);
    }
}
