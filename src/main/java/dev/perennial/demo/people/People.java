package dev.perennial.demo.people;

import java.util.List;

/** Everybody who may ever ask: one person per question, the same each time. */
public final class People {

    private final long seed;
    private final Companies companies;
    private final Words firstNames = Words.read("first-names");
    private final Words lastNames = Words.read("last-names");
    private final Words titles = Words.read("job-titles");
    private final Words marketing = Words.read("marketing");

    public People(long seed) {
        this.seed = seed;
        this.companies = new Companies(seed);
    }

    /** The person behind a question that names them, for instance source, night and row. */
    public Person person(Object... question) {
        Dice dice = Dice.of(seed, "person", List.of(question));
        return employee(companies.drawn(dice), dice);
    }

    public Person personFrom(Country country, Object... question) {
        Dice dice = Dice.of(seed, "person", List.of(question));
        return employee(companies.drawn(dice, country), dice);
    }

    /** The same person on a private account: another address, the same phone and name. */
    public Person inPrivate(Person person) {
        Dice dice = Dice.of(seed, "private", person.email(), person.phone());
        return person.withEmail(privateAddress(person.firstName(), person.lastName(), dice));
    }

    private Person employee(Company company, Dice dice) {
        String language = company.country().language();
        boolean woman = dice.chance(0.48);
        String first = dice.commonOneOf(firstNames.of(language + (woman ? " f" : " m")));
        String last = dice.commonOneOf(lastNames.of(company.country().name()));
        boolean alone = dice.chance(0.05);
        String email = email(first, last, company, alone, dice);
        return new Person(
                woman,
                first,
                last,
                alone || dice.chance(0.15) ? "" : dice.oneOf(titles.of(language)),
                email,
                dice.chance(0.82) ? Phones.drawn(company.country(), dice) : "",
                company,
                alone,
                Temper.of(seed, email));
    }

    private String email(String first, String last, Company company, boolean alone, Dice dice) {
        if (alone || dice.chance(0.08)) {
            return privateAddress(first, last, dice);
        }
        if (dice.chance(0.02)) {
            return dice.oneOf(marketing.of("role")) + "@" + company.domain();
        }
        return Spelling.ascii(first) + "." + Spelling.ascii(last) + "@" + company.domain();
    }

    /** "invented" and a number keep the address from being somebody's. */
    private String privateAddress(String first, String last, Dice dice) {
        return "%s.%s.invented%04d@%s"
                .formatted(
                        Spelling.ascii(first),
                        Spelling.ascii(last),
                        dice.between(0, 9999),
                        dice.oneOf(marketing.of("free-mail")));
    }
}
