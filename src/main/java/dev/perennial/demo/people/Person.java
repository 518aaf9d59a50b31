package dev.perennial.demo.people;

/** Somebody who asks, as they fill in a form. Empty e-mail, phone or title: left blank. The phone is E.164. */
public record Person(
        boolean woman,
        String firstName,
        String lastName,
        String title,
        String email,
        String phone,
        Company company,
        boolean alone,
        Temper temper) {

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Blank for those who ask in private. */
    public String companyName() {
        return alone ? "" : company.name();
    }

    public Country country() {
        return company.country();
    }

    public Person withEmail(String other) {
        return new Person(woman, firstName, lastName, title, other, phone, company, alone, temper);
    }

    public Person withPhone(String other) {
        return new Person(woman, firstName, lastName, title, email, other, company, alone, temper);
    }
}
