package dev.perennial.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {

    private static final Path APPROVED = Path.of("src/test/resources/dev/perennial/template");

    private final Path folder;

    RenderingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void rendersTheShippedMailAsApproved() throws IOException {
        Rendered mail = shipped("no-budget", "02-start-with-one", "A lead as most are, with an owner");
        assertThat(mail.subject()).isEqualTo("Start with one bench, Mara?");
        assertApproved("start-with-one.html", mail.html());
        assertApproved("start-with-one.txt", mail.text());
    }

    @Test
    void speaksToPeopleWithoutAName() {
        Rendered mail =
                shipped("no-contact", "03-leave-it-here", "Only the address is known, and nobody owns the lead");
        assertThat(mail.subject()).isEqualTo("Shall we leave it here, for now?");
        assertThat(mail.text()).contains("Hello there,").contains("Larkspur Instruments");
    }

    @Test
    void takesTheTextThatStandsBesideTheBody() {
        ATemplate template = ATemplate.in(folder)
                .body("<p>x</p>")
                .file("templates/nurture/welcome/01-hello/body.txt", "Dear ${lead.company}: ${unsubscribe.url}");
        assertThat(template.rendered().text()).isEqualTo("Dear Süß & <Söhne>: https://l.example/u?t=1");
    }

    @Test
    void doesNotEscapeTheSubject() {
        ATemplate template =
                ATemplate.in(folder).body("x").touch("id: hello\nsubject: For ${lead.company}\npreheader: x\n");
        assertThat(template.rendered().subject()).isEqualTo("For Süß & <Söhne>");
        assertThat(template.rendered().html()).contains("<title>For Süß &amp; &lt;Söhne&gt;</title>");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        var model = new java.util.HashMap<>(ATemplate.MODEL);
        model.put("lead", java.util.Map.of("first_name", "x\r\nBcc: evil@example.org"));
        ATemplate template =
                ATemplate.in(folder).body("x").touch("id: hello\nsubject: For ${lead.first_name}\npreheader: x\n");
        assertThat(template.compiled().render(model, java.util.Locale.ENGLISH).subject())
                .isEqualTo("For x  Bcc: evil@example.org");
    }

    @Test
    void turnsAListAndLinksIntoText() {
        assertThat(
                        TextPart.of(
                                "<h1>Top</h1><p>Some\n  <b>bold</b> words</p><ul><li>one</li><li><a href='https://x.example'>two</a></li></ul>"
                                        + "<div style=\"display:none\">hidden</div><p>a<br>b</p><a href='mailto:a@b.example'>a@b.example</a>"))
                .isEqualTo("Top\n\nSome bold words\n\n- one\n- two (https://x.example)\n\na\nb\n\na@b.example\n");
    }

    @Test
    void changesItsVersionWithEveryEdit() {
        ATemplate template = ATemplate.in(folder).body("x");
        String first = template.compiled().version();
        assertThat(first).matches("[0-9a-f]{12}").isEqualTo(template.compiled().version());
        assertThat(template.body("y").compiled().version()).isNotEqualTo(first);
        assertThat(template.body("x").compiled().version()).isEqualTo(first);
        assertThat(template.file("templates/layout/extra.html", "z").compiled().version())
                .isNotEqualTo(first);
    }

    private Rendered shipped(String path, String touch, String about) {
        Home home = new Home(folder);
        List<SampleLead> samples = SampleLead.all(home, new Problems());
        SampleLead sample = samples.stream()
                .filter(each -> each.about().equals(about))
                .findFirst()
                .orElseThrow();
        TouchTemplate template = new Templates(home).touch(path, touch);
        return template.render(sample.model(path, template.touch().value().id()), sample.language());
    }

    /** The approved file is the expectation; delete it to approve what is rendered now. */
    private static void assertApproved(String name, String actual) throws IOException {
        Path approved = APPROVED.resolve(name);
        if (Files.notExists(approved)) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(approved));
    }
}
