package dev.perennial.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.language.TemplateFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateProblemsTest {

    private final Path folder;

    TemplateProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findsNothingInTheShippedTemplates() {
        Problems problems = new Problems();
        new TemplatesCheck(new Home(folder)).check(problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void namesTheFactThatWasProbablyMeant() {
        assertThat(ATemplate.in(folder)
                        .body("<p>Hello,</p>\n<p>dear first ${lead.frstName!\"x\"}</p>")
                        .problems())
                .containsExactly("body.html:2:17: lead.frstName is not known; did you mean lead.first_name?");
    }

    @Test
    void looksIntoBranchesThatNoSampleTakes() {
        assertThat(ATemplate.in(folder)
                        .body("[#if lead.country! == 'XX']\n  ${lead.citty} ${ownr.name}\n[/#if]")
                        .problems())
                .containsExactly(
                        "body.html:2:5: lead.citty is not known; did you mean lead.city?",
                        "body.html:2:19: ownr is not known; did you mean owner?");
    }

    @Test
    void knowsWhatATemplateDeclaresItself() {
        assertThat(ATemplate.in(folder).body("""
                                [#assign greeting = "Hi" name=lead.first_name!'you']
                                [#macro big size=3]<b>${size}[#nested]</b>[/#macro]
                                [#list ['a', 'b'] as letter]${letter?index}${letter}[/#list]
                                [@big size=4]${greeting} ${name} ${['x']?map(each -> each + name)?join(', ')}[/@big]
                                """).problems()).isEmpty();
    }

    @Test
    void asksForADefaultWhereAFactMayBeEmpty() {
        assertThat(ATemplate.in(folder).body("<p>Hello ${lead.first_name}</p>").problems())
                .containsExactly("body.html:1:12: lead.first_name is empty for some people; "
                        + "say what to write then, such as ${lead.first_name!\"there\"}");
    }

    @Test
    void showsWhereADirectiveIsBroken() {
        assertThat(ATemplate.in(folder)
                        .body("<p>\n[#if lead.city?has_content]x</p>")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("body.html:2:");
    }

    @Test
    void showsMistakesInTheSubjectWhereTheyAreWritten() {
        assertThat(ATemplate.in(folder)
                        .body("<p>x</p>")
                        .touch("id: hello\nsubject: \"Hi ${lead.nick}\"\npreheader: x\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("touch.yaml:2:16: lead.nick is not known");
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(ATemplate.in(folder)
                        .touch("id: hello\nsubject: ''\npreheader: x\nwait: soon\n")
                        .body("<p>${lead.foo_bar_baz}</p>")
                        .file("templates/nurture/welcome/02-again/touch.yaml", "id: again\nsubject: S\npreheader: P\n")
                        .problems())
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(problem -> problem.startsWith("touch.yaml:4:7:"))
                .anyMatch(problem -> problem.contains("02-again/body.html: is missing"));
    }

    @Test
    void wantsAnUnsubscribeLinkAndAPostalAddress() {
        assertThat(ATemplate.in(folder)
                        .body("<!doctype html><html><body><img src='https://x.example/a.png'>Hi</body></html>")
                        .problems())
                .containsExactly(
                        "body.html: has no unsubscribe link; write <a href='${unsubscribe.url}'>",
                        "body.html: has no postal address; write ${company.address}",
                        "body.html: has a picture without alt text; say what it shows, or write alt=''");
    }

    @Test
    void refusesAMailThatGmailWouldCut() {
        assertThat(ATemplate.in(folder)
                        .body("<p>" + "long ".repeat(22_000) + "</p>")
                        .problems())
                .singleElement()
                .asString()
                .contains("Gmail cuts it off at 102 KB");
    }

    @Test
    void refusesASecondTouchOfTheSameName() {
        assertThat(ATemplate.in(folder)
                        .body("x")
                        .file("templates/nurture/welcome/02-again/touch.yaml", "id: hello\nsubject: S\npreheader: P\n")
                        .file("templates/nurture/welcome/02-again/body.html", "y")
                        .problems())
                .singleElement()
                .asString()
                .contains("'hello' is also the id of 01-hello");
    }

    @Test
    void failsWithThePlaceWhenRendered() {
        assertThatThrownBy(() ->
                        ATemplate.in(folder).body("<p>\n  ${lead.last_name}").rendered())
                .isInstanceOf(TemplateFailure.class)
                .hasMessageStartingWith("templates/nurture/welcome/01-hello/body.html:2:5: lead.last_name is empty");
    }
}
