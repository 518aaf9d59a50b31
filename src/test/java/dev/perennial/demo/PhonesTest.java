package dev.perennial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.perennial.demo.people.Country;
import dev.perennial.demo.people.People;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Phones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhonesTest {

    @ParameterizedTest
    @EnumSource(Country.class)
    void numbersOfACountryAreValidThere(Country country) throws NumberParseException {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        People people = new People(1);

        for (int row = 0; row < 300; row++) {
            Person person = people.personFrom(country, "phones", row);
            if (!person.phone().isEmpty()) {
                String national = Phones.national(person.phone());
                assertThat(numbers.isValidNumber(numbers.parse(national, country.name())))
                        .as(person.phone())
                        .isTrue();
            }
        }
    }
}
