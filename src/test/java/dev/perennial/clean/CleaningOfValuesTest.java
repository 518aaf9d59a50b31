package dev.perennial.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningOfValuesTest {

    private static final MailLists LISTS =
            MailLists.of("info\nsales\n", "gmail.com\n", "mailinator.com # thrown away\n");

    @Test
    void textsLoseWhatNobodyTyped() {
        assertThat(Text.line("  Kr&uuml;ger &amp; S\u00f6hne\u00a0 \u0000GmbH\u200b\r\n "))
                .isEqualTo("Krüger & Söhne GmbH");
        assertThat(Text.line("Ju\u0308rg")).isEqualTo("Jürg");
        assertThat(Text.line("a\tb")).isEqualTo("a b");
        assertThat(Text.line("Fish & Chips &co; AT&T")).isEqualTo("Fish & Chips &co; AT&T");
        assertThat(Text.lines(" one\r\ntwo\rthree ")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void addressesAreLowerCaseWithAnAsciiDomain() {
        assertThat(Email.parse(" Jana.Winter+web@Auenlabor.Example ", LISTS))
                .map(Email::address)
                .contains("jana.winter+web@auenlabor.example");
        assertThat(Email.parse("a@bücher.de", LISTS)).map(Email::address).contains("a@xn--bcher-kva.de");
        assertThat(Email.parse("Jana Winter <jana@x.org>", LISTS))
                .map(Email::address)
                .contains("jana@x.org");
        assertThat(Email.parse("mailto:jana@x.org", LISTS)).map(Email::address).contains("jana@x.org");
    }

    @Test
    void textsThatAreNoAddressAreNone() {
        for (String bad : List.of(
                "",
                "not an address",
                "a@b",
                "@x.org",
                "a@",
                "a b@x.org",
                "a@@x.org",
                "a@x..org",
                "a@-x.org",
                "a@1.2.3.4",
                "a@x.org, b@x.org",
                "x".repeat(250) + "@x.org",
                "a@" + "x".repeat(64) + ".org",
                "a\nBcc: b@x.org")) {
            assertThat(Email.parse(bad, LISTS)).as(bad).isEmpty();
        }
    }

    @Test
    void sharedAndFreeMailboxesAreKnown() {
        assertThat(Email.parse("info@x.org", LISTS)).get().matches(Email::role);
        assertThat(Email.parse("sales2@x.org", LISTS)).get().matches(Email::role);
        assertThat(Email.parse("ina.fodor@x.org", LISTS)).get().matches(email -> !email.role());
        assertThat(Email.parse("a@gmail.com", LISTS)).get().matches(Email::free);
        assertThat(Email.parse("a@x.org", LISTS)).get().matches(email -> !email.free());
    }

    @Test
    void phonesBecomeE164ByCountry() {
        assertThat(Phone.parse("030 23125101", "DE")).contains("+493023125101");
        assertThat(Phone.parse("(617) 555-0142", "US")).contains("+16175550142");
        assertThat(Phone.parse("+49 30 23125 101", null)).contains("+493023125101");
        assertThat(Phone.parse("0049 30 23125101", "FR")).contains("+493023125101");
        assertThat(Phone.parse("+43 (0)1 5550142", null)).contains("+4315550142");
    }

    @Test
    void textsThatAreNoPhoneAreNone() {
        for (String bad : List.of("", "n/a", "0000000000", "12", "030 23125101", "+49 " + "1".repeat(70))) {
            assertThat(Phone.parse(bad, null)).as(bad).isEmpty();
        }
    }

    @Test
    void countriesAreKnownByCodeAndByNameInThreeLanguages() {
        for (String germany : List.of("DE", "de", "DEU", "Germany", "Deutschland", "ALLEMAGNE", " germany ")) {
            assertThat(Country.parse(germany)).as(germany).contains("DE");
        }
        assertThat(Country.parse("Österreich")).contains("AT");
        assertThat(Country.parse("UK")).contains("GB");
        assertThat(Country.parse("U.S.A.")).contains("US");
        assertThat(Country.parse("the United States")).contains("US");
        assertThat(Country.parse("The Bahamas")).contains("BS");
        assertThat(Country.parse("Thailand")).contains("TH");
        assertThat(Country.parse("États-Unis")).contains("US");
        assertThat(Country.parse("Utopia")).isEmpty();
        assertThat(Country.parse("")).isEmpty();
    }

    @Test
    void fullNamesAreSplit() {
        assertThat(PersonName.split("Jana Winter")).isEqualTo(new PersonName("Jana", "Winter"));
        assertThat(PersonName.split("Winter, Jana")).isEqualTo(new PersonName("Jana", "Winter"));
        assertThat(PersonName.split("Dr. Ludwig van Beethoven")).isEqualTo(new PersonName("Ludwig", "van Beethoven"));
        assertThat(PersonName.split("Martin Luther King, Jr.")).isEqualTo(new PersonName("Martin Luther", "King"));
        assertThat(PersonName.split("Jana")).isEqualTo(new PersonName("Jana", ""));
        assertThat(PersonName.split("")).matches(PersonName::isEmpty);
    }

    @Test
    void namesInCapitalsGetTheUsualMix() {
        assertThat(PersonName.split("JANA WINTER")).isEqualTo(new PersonName("Jana", "Winter"));
        assertThat(PersonName.of("JEAN-LUC", "O'BRIEN")).isEqualTo(new PersonName("Jean-Luc", "O'Brien"));
        assertThat(PersonName.of("URSULA", "VON DER LEYEN")).isEqualTo(new PersonName("Ursula", "von der Leyen"));
        assertThat(PersonName.of("JP", "McDonald")).isEqualTo(new PersonName("JP", "McDonald"));
    }

    @Test
    void namesAreEqualByTheirBareLetters() {
        assertThat(new PersonName("Jürg", "Rüegg").key())
                .isEqualTo("jurgruegg")
                .isEqualTo(PersonName.of("JURG", "Ruegg").key());
        assertThat(new PersonName("Søren", "Weiß-Łuk").key()).isEqualTo("sorenweissluk");
    }

    @Test
    void amountsAreReadInEveryHabit() {
        assertThat(List.of(
                        "1234.50",
                        "1.234,50",
                        "1,234.50",
                        "1'234.50",
                        "1 234,50",
                        "€ 1.234,50",
                        "1234,5 EUR",
                        "EUR 1234.50"))
                .allSatisfy(text -> assertThat(Amount.parse(text)).as(text).contains(new BigDecimal("1234.50")));
        assertThat(Amount.parse("18.500")).contains(new BigDecimal("18500.00"));
        assertThat(Amount.parse("1.234.567")).contains(new BigDecimal("1234567.00"));
        assertThat(Amount.parse("0.125")).contains(new BigDecimal("0.13"));
        assertThat(Amount.parse("-12")).contains(new BigDecimal("-12.00"));
        assertThat(Amount.parse("4.2M")).contains(new BigDecimal("4200000.00"));
        assertThat(List.of("", "a lot", "1.2.3", "1,23.4,5", "12x", "--1", "9".repeat(30)))
                .allSatisfy(text -> assertThat(Amount.parse(text)).as(text).isEmpty());
    }

    @Test
    void wholeNumbersMayBeRanges() {
        assertThat(Amount.whole("240")).contains(240L);
        assertThat(Amount.whole("1,500")).contains(1500L);
        assertThat(Amount.whole("51-200")).contains(51L);
        assertThat(Amount.whole("1000+")).contains(1000L);
        assertThat(Amount.whole("2.5")).isEmpty();
        assertThat(Amount.whole("-3")).isEmpty();
        assertThat(Amount.whole("many")).isEmpty();
    }

    @Test
    void consentHasThreeAnswers() {
        assertThat(List.of("yes", "Y", "true", "1", "ja", "oui"))
                .allSatisfy(yes -> assertThat(YesNo.consent(yes)).contains("yes"));
        assertThat(List.of("no", "N", "false", "0", "Nein", "non"))
                .allSatisfy(no -> assertThat(YesNo.consent(no)).contains("no"));
        assertThat(YesNo.consent("")).contains("unknown");
        assertThat(YesNo.consent("perhaps")).isEmpty();
    }

    @Test
    void internationalDomainsAreWrittenOneWay() {
        for (String written :
                List.of("Ada@BÜCHER.de", "ada@b\u00fccher.de", "ada@bu\u0308cher.de", "ada@xn--bcher-kva.de")) {
            assertThat(Email.parse(written, LISTS))
                    .map(Email::address)
                    .as(written)
                    .contains("ada@xn--bcher-kva.de");
        }
        assertThat(Email.parse("ada@例え.jp", LISTS)).map(Email::domain).contains("xn--r8jz45g.jp");
        assertThat(Email.parse("ada@x.-org", LISTS)).isEmpty();
        assertThat(Email.parse("a.@x.org", LISTS)).isEmpty();
        assertThat(Email.parse(".a@x.org", LISTS)).isEmpty();
        assertThat(Email.parse("\"a b\"@x.org", LISTS)).isPresent();
    }

    @Test
    void mailboxesThatAreThrownAwayAreKnown() {
        assertThat(Email.parse("a@mailinator.com", LISTS)).get().matches(Email::disposable);
        assertThat(Email.parse("a@mx.mailinator.com", LISTS)).get().matches(Email::disposable);
        assertThat(Email.parse("a@notmailinator.com", LISTS)).get().matches(email -> !email.disposable());
        assertThat(Email.parse("sales-2@x.org", LISTS)).get().matches(Email::role);
        assertThat(Email.parse("123@x.org", LISTS)).get().matches(email -> !email.role());
    }

    @Test
    void countriesAreKnownInManyLanguages() {
        for (String germany : List.of("Alemania", "Germania", "Duitsland", "Alemanha", "Niemcy", "Tyskland", "deu")) {
            assertThat(Country.parse(germany)).as(germany).contains("DE");
        }
        assertThat(Country.parse("Estados Unidos")).contains("US");
        assertThat(Country.parse("Wielka Brytania")).contains("GB");
        assertThat(Country.parse("Zjednoczone Królestwo")).contains("GB");
        assertThat(Country.parse("EE.UU.")).contains("US");
    }

    @Test
    void salutationsAndTitlesAreNoNames() {
        for (String written : List.of(
                "Dr. Anna-Maria von der Heide",
                "Frau Prof. Dr. Anna-Maria von der Heide",
                "von der Heide, Anna-Maria",
                "Sra. Anna-Maria von der Heide",
                "Mevrouw Anna-Maria von der Heide, MBA",
                "Pani Anna-Maria von der Heide",
                "Dott.ssa Anna-Maria von der Heide")) {
            assertThat(PersonName.split(written)).as(written).isEqualTo(new PersonName("Anna-Maria", "von der Heide"));
        }
        assertThat(PersonName.split("Don Draper")).isEqualTo(new PersonName("Don", "Draper"));
        assertThat(PersonName.split("Jack Ma")).isEqualTo(new PersonName("Jack", "Ma"));
        assertThat(PersonName.split("Ángel di María")).isEqualTo(new PersonName("Ángel", "di María"));
    }

    @Test
    void legalFormsAreNoPartOfACompanysName() {
        assertThat(Company.of("Auenlabor GmbH & Co. KG")).isEqualTo(new Company("Auenlabor", "gmbh & co kg"));
        assertThat(Company.of("Acme, Inc.")).isEqualTo(new Company("Acme", "inc"));
        assertThat(Company.of("Kowalski Sp. z o.o.")).isEqualTo(new Company("Kowalski", "sp z oo"));
        assertThat(Company.of("Hôtel du Lac S.A.R.L.").key()).isEqualTo("hoteldulac");
        assertThat(Company.of("3M Deutschland GmbH").key()).isEqualTo("mdeutschland3");
        assertThat(Company.of("OOO Romashka")).isEqualTo(new Company("Romashka", "ooo"));
        assertThat(Company.of("GmbH")).isEqualTo(new Company("GmbH", ""));
        assertThat(Company.of("")).isEqualTo(new Company("", ""));
        assertThat(Company.isNamedBy("Winter GmbH")).isTrue();
        assertThat(Company.isNamedBy("Peter Doo")).isFalse();
        assertThat(Company.isNamedBy("Wei Ag")).isFalse();
    }

    @Test
    void consentIsUnderstoodInEightLanguages() {
        assertThat(List.of("sí", "sì", "sim", "tak", "ja", "oui", "JA ", "zugestimmt", "☑"))
                .allSatisfy(yes -> assertThat(YesNo.consent(yes)).as(yes).contains("yes"));
        assertThat(List.of("nee", "não", "nie", "non", "nein", "widerrufen", "☐"))
                .allSatisfy(no -> assertThat(YesNo.consent(no)).as(no).contains("no"));
        assertThat(YesNo.consent("desconocido")).contains("unknown");
    }

    @Test
    void plainFiguresAreReadAsInWords() {
        for (String written : List.of("0", "7", "007", "1234567", "12.34", "12,34", "0.05", "123456789012345", "1.5")) {
            assertThat(Amount.parse(written)).as(written).isEqualTo(Amount.parse(" € " + written));
        }
        assertThat(Amount.whole("12.00")).contains(12L);
        assertThat(Amount.whole("12.50")).isEmpty();
    }
}
