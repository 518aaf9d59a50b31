package dev.perennial.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.feed.Feeds;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.UnreadableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {

    private static final Instant NOW = Instant.parse("2026-10-31T23:00:00Z");

    @TempDir
    Path folder = Path.of("set by JUnit");

    private String more = "";

    @BeforeEach
    void reset() {
        more = "";
    }

    @Test
    void keepsWhatNobodyClaimsAsCustomFields() throws Exception {
        Accepted row = accepted("received_at,email,shoe size", "2026-10-01,a@x.org,43");

        assertThat(row.values())
                .containsEntry("custom", "{\"shoe size\":\"43\"}")
                .containsEntry("source", "fair");
    }

    @Test
    void knowsUsualHeadersInEnglishAndGerman() throws Exception {
        assertThat(accepted(
                                "Eingangsdatum,E-Mail-Adresse,Vorname,NACHNAME,Firma,PLZ",
                                "2026-10-01,a@x.org,Jana,Winter,X,10115")
                        .values())
                .containsEntry("email", "a@x.org")
                .containsEntry("last_name", "Winter")
                .containsEntry("postal_code", "10115")
                .doesNotContainKey("custom");
    }

    @Test
    void aMappingComesBeforeASynonym() throws Exception {
        more = "columns: { company: Kunde }";

        assertThat(accepted("received_at,email,Firma,Kunde", "2026-10-01,a@x.org,Old,New")
                        .values())
                .containsEntry("company", "New")
                .containsEntry("custom", "{\"Firma\":\"Old\"}");
    }

    @Test
    void constantsFillWhatIsEmpty() throws Exception {
        more = "constants: { country: DE, consent: ja }";

        assertThat(accepted("received_at,phone,country", "2026-10-01,030 23125101,")
                        .values())
                .containsEntry("phone", "+493023125101")
                .containsEntry("consent", "yes");
    }

    @Test
    void wordsOfTheSourceAreTranslated() throws Exception {
        more = "values: { consent: { \"passt schon\": \"yes\" } }";

        assertThat(accepted("received_at,email,consent", "2026-10-01,a@x.org,Passt  schon")
                        .values())
                .containsEntry("consent", "yes");
    }

    @Test
    void aBadPhoneBesideAGoodAddressIsKeptAsWritten() throws Exception {
        assertThat(accepted("received_at,email,phone,country", "2026-10-01,a@x.org,call me,Utopia")
                        .values())
                .doesNotContainKeys("phone", "country")
                .containsEntry("custom", "{\"country\":\"Utopia\",\"phone\":\"call me\"}");
    }

    @Test
    void rejectsWithTheReason() throws Exception {
        String header = "received_at,email,phone,first_name,company,employees,consent,title";
        assertCode(header, ",a@x.org", RejectCode.MISSING_VALUE);
        assertCode("email,received_at", "a@x.org", RejectCode.TOO_FEW_COLUMNS);
        assertCode(header, "2026-10-01,,,Jana", RejectCode.NO_CONTACT);
        assertCode(header, "2026-10-01,nobody", RejectCode.BAD_EMAIL);
        assertCode(header, "2026-10-01,nobody,+493023125101", RejectCode.BAD_EMAIL);
        assertCode(header, "2026-10-01,,n/a,Jana", RejectCode.BAD_PHONE);
        assertCode(header, "2026-02-30,a@x.org", RejectCode.BAD_DATE);
        assertCode(header, "2026-11-03,a@x.org", RejectCode.FUTURE_DATE);
        assertCode(header, "2026-10-01,a@x.org,,,,many", RejectCode.BAD_NUMBER);
        assertCode(header, "2026-10-01,a@x.org,,,,,perhaps", RejectCode.BAD_VALUE);
        assertCode(header, "2026-10-01,a@x.org,,,,,," + "x".repeat(201), RejectCode.TOO_LONG);
        assertCode(header, "2026-10-01,a@x.org,,,,,,,surplus", RejectCode.TOO_MANY_COLUMNS);
    }

    @Test
    void tellsAllThatIsWrongWithARow() throws Exception {
        assertThat(rejected("received_at,email,employees", "x,y,z").reason())
                .contains("received_at", "email", "employees");
    }

    @Test
    void acceptsANameWithACompanyOrAPostalAddress() throws Exception {
        accepted("received_at,full_name,company", "2026-10-01,Jana Winter,X");
        accepted("received_at,full_name,email,street,city", "2026-10-01,Jana Winter,,Seeweg 3,Bonn");
    }

    @Test
    void emptyColumnsTooManyAreFine() throws Exception {
        accepted("received_at,email", "2026-10-01,a@x.org,,,");
    }

    @Test
    void aRowIsKnownByItsContentInWhateverOrder() throws Exception {
        String key =
                accepted("received_at,email,city", "2026-10-01,a@x.org,Bonn").key();

        assertThat(accepted(
                                "city,received_at,email,line,reject_code,reject_reason",
                                "Bonn,2026-10-01,a@x.org,3,BAD_EMAIL,x")
                        .key())
                .isEqualTo(key);
        assertThat(accepted("received_at,email,city", "2026-10-01,a@x.org,Köln").key())
                .isNotEqualTo(key);
        assertThat(accepted("inquiry_id,received_at,email", "W-1,2026-10-01,a@x.org")
                        .key())
                .isEqualTo("W-1");
    }

    @Test
    void refusesAHeaderWithoutWhatEveryRowNeeds() {
        assertThatThrownBy(() -> accepted("email,company", "a@x.org,X"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no column for received_at");
        assertThatThrownBy(() -> accepted("received_at,company", "2026-10-01,X"))
                .hasMessageContaining("email or phone");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThatThrownBy(() -> accepted("received_at,email,Email", "2026-10-01,a@x.org,b@x.org"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("twice (columns 2 and 3)");
    }

    @Test
    void refusesASynonymThatIsThereTwice() {
        assertThatThrownBy(() -> accepted("received_at,email,Firma,Firma", "2026-10-01,a@x.org,A,B"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("'Firma' twice (columns 3 and 4)");
    }

    @Test
    void columnsOfOneNameThatNobodyClaimsAreKeptApart() throws Exception {
        assertThat(accepted("received_at,email,Hall,Hall", "2026-10-01,a@x.org,4,5")
                        .values())
                .containsEntry("custom", "{\"Hall\":\"4\",\"Hall (4)\":\"5\"}");
    }

    @Test
    void knowsUsualHeadersInEightLanguages() throws Exception {
        for (String header : List.of(
                "Date received,Work Email,First name,Last name,Company Name,Zip Code,Mobile",
                "Eingangsdatum,E-Mail-Adresse,Vorname,Nachname,Firma,PLZ,Handy",
                "Date de réception,Courriel,Prénom,Nom,Société,Code postal,Portable",
                "Fecha de recepción,Correo electrónico,Nombre,Apellidos,Empresa,Código postal,Móvil",
                "Data di ricezione,Indirizzo e-mail,Nome,Cognome,Azienda,CAP,Cellulare",
                "Datum ontvangst,E-mailadres,Voornaam,Achternaam,Bedrijf,Postcode,Mobiel",
                "Data de recebimento,Endereço de e-mail,Nome,Sobrenome,Empresa,CEP,Celular",
                "Data otrzymania,Adres e-mail,Imię,Nazwisko,Nazwa firmy,Kod pocztowy,Telefon komórkowy")) {
            assertThat(accepted(header, "2026-10-01,a@x.org,Jana,Winter,X,10115,+493023125101")
                            .values())
                    .as(header)
                    .containsEntry("first_name", "Jana")
                    .containsEntry("last_name", "Winter")
                    .containsEntry("company", "X")
                    .containsEntry("postal_code", "10115")
                    .containsEntry("phone", "+493023125101")
                    .doesNotContainKey("custom");
        }
    }

    @Test
    void aNameThatStandsAloneIsTheWholeName() throws Exception {
        assertThat(accepted("received_at,email,Nome", "2026-10-01,a@x.org,Maria Rossi")
                        .values())
                .containsEntry("first_name", "Maria")
                .containsEntry("last_name", "Rossi");
        assertThat(accepted("received_at,email,Nom", "2026-10-01,a@x.org,Marie Dubois")
                        .values())
                .containsEntry("last_name", "Dubois");
    }

    @Test
    void aCompanyInTheFieldOfTheNameIsACompany() throws Exception {
        assertThat(accepted("received_at,email,Name", "2026-10-01,a@x.org,Winter & Sohn GmbH")
                        .values())
                .containsEntry("company", "Winter & Sohn GmbH")
                .doesNotContainKeys("first_name", "last_name");
    }

    @Test
    void aWordMayMeanNothing() throws Exception {
        more = "columns: { title: Anrede }\nvalues: { title: { Herr: \"\" } }\nconstants: { title: none }";

        assertThat(accepted("received_at,email,Anrede", "2026-10-01,a@x.org,HERR")
                        .values())
                .containsEntry("title", "none");
    }

    @Test
    void theListsOfMailboxesAreTheCompanysOwn() throws Exception {
        assertThat(accepted("received_at,email", "2026-10-01,info@trashmail.com")
                        .values())
                .containsEntry("role_email", true)
                .containsEntry("custom", "{\"disposable_mail\":\"yes\"}");
        Files.createDirectories(folder.resolve("jobs/10-intake/lists"));
        Files.writeString(folder.resolve("jobs/10-intake/lists/free-mail-domains.txt"), "# ours\nHome.Example\n");
        Files.writeString(folder.resolve("jobs/10-intake/lists/role-mailboxes.txt"), "");

        assertThat(accepted("received_at,email", "2026-10-01,info@home.example").values())
                .containsEntry("free_mail", true)
                .containsEntry("role_email", false);
    }

    @Test
    void tellsWhyAColumnIsTakenForWhat() throws Exception {
        more = "columns: { company: Kunde }";
        accepted("received_at,email,Kunde,PLZ,Hall", "2026-10-01,a@x.org,X,1,2");
        Feed feed =
                FeedFiles.read(new Home(folder), new Problems()).named("fair").orElseThrow();

        assertThat(Meaning.columns(feed, List.of("received_at", "Kunde", "PLZ", "Hall")))
                .extracting(column -> column.name() + " " + column.origin())
                .containsExactly("received_at NAME", "company FEED", "postal_code SYNONYM", "Hall CUSTOM");
    }

    @Test
    void tenThousandColumnsAreNoTrouble() throws Exception {
        StringBuilder header = new StringBuilder("received_at,email");
        for (int i = 0; i < 10_000; i++) {
            header.append(",column ").append(i);
        }
        long begin = System.nanoTime();

        assertThat(accepted(header.toString(), "2026-10-01,a@x.org,first").values())
                .containsEntry("custom", "{\"column 0\":\"first\"}");
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }

    @Test
    void checksSayWhereAFeedIsWrong() throws Exception {
        Files.createDirectories(folder.resolve("jobs/10-intake/feeds"));
        Files.writeString(folder.resolve("jobs/10-intake/feeds/fair.yaml"), """
                kind: inquiries
                files: "fair-[*.csv"
                columns: { compny: Kunde }
                format: { encoding: UTF-9, delimiter: ";;" }
                dates: { patterns: ["dd.MM.bbb"] }
                required: [shoe_size]
                """);
        Files.writeString(
                folder.resolve("jobs/10-intake/feeds/other.yaml"), "kind: inquiries\nfiles: \"web-form-2*.csv\"\n");
        Problems problems = new Problems();
        FeedFiles.read(new Home(folder), problems);

        assertThat(problems.all().stream().map(Object::toString).toList())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:2:8: ")
                        .contains("is no pattern"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:3:12: ")
                        .contains("did you mean 'company'"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:4:21: ")
                        .contains("is no encoding"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:4:39: ")
                        .contains("one character"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:5:21: ")
                        .contains("no date pattern"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/fair.yaml:6:12: ")
                        .contains("no column of inquiries"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("jobs/10-intake/feeds/other.yaml:2:8: ")
                        .contains("so does the feed web-form"));
    }

    @Test
    void twoFeedsThatCouldClaimOneFileAreAMistake() throws Exception {
        Files.createDirectories(folder.resolve("jobs/10-intake/feeds"));
        for (String other : List.of("*-form-2*.csv", "web-form-*.csv.gz", "web-form-*.zip", "[a-z]*.CSV")) {
            Files.writeString(
                    folder.resolve("jobs/10-intake/feeds/other.yaml"), "kind: inquiries\nfiles: \"" + other + "\"\n");
            Problems problems = new Problems();
            FeedFiles.read(new Home(folder), problems);

            assertThat(problems.all())
                    .as(other)
                    .anySatisfy(problem -> assertThat(problem.toString())
                            .startsWith("jobs/10-intake/feeds/web-form.yaml:")
                            .contains("and so does the feed other"));
        }
    }

    @Test
    void theShippedFeedsAreFine() {
        Problems problems = new Problems();
        Feeds feeds = FeedFiles.read(new Home(folder), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(feeds.claiming("Web-Form-2026.CSV.gz"))
                .extracting(Feed::name)
                .containsExactly("web-form");
        assertThat(feeds.claiming("partner_list_1.tsv.rejects.csv"))
                .extracting(Feed::name)
                .containsExactly("partner-list");
        assertThat(feeds.claiming("notes.txt")).isEmpty();
    }

    private void assertCode(String header, String row, RejectCode code) throws Exception {
        Rejected rejected = rejected(header, row);
        assertThat(rejected.code()).as(rejected.reason()).isEqualTo(code);
        assertThat(rejected.reason()).endsWith(".");
    }

    private Rejected rejected(String header, String row) throws Exception {
        Verdict verdict = verdict(header, row);
        assertThat(verdict).isInstanceOf(Rejected.class);
        return (Rejected) verdict;
    }

    private Accepted accepted(String header, String row) throws Exception {
        Verdict verdict = verdict(header, row);
        assertThat(verdict).isInstanceOf(Accepted.class);
        return (Accepted) verdict;
    }

    private Verdict verdict(String header, String row) throws Exception {
        Files.createDirectories(folder.resolve("jobs/10-intake/feeds"));
        Files.writeString(
                folder.resolve("jobs/10-intake/feeds/fair.yaml"),
                "kind: inquiries\nfiles: \"fair-*.csv\"\n" + more + "\n");
        Problems problems = new Problems();
        Feed feed = FeedFiles.read(new Home(folder), problems).named("fair").orElseThrow();
        problems.throwIfAny();
        Meaning meaning = Meaning.of(feed, List.of(header.split(",", -1)), ZoneId.of("Europe/Berlin"), NOW);
        Row written = new Row(2, List.of(row.split(",", -1)), null);
        Verdict verdict = meaning.of(written);
        assertThat(meaning.objection(written))
                .isEqualTo(verdict instanceof Rejected rejected ? Optional.of(rejected) : Optional.empty());
        return verdict;
    }
}
