package dev.perennial.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.InvalidConfiguration;
import dev.perennial.language.TemplateFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockedDownTest {

    private final Path folder;

    LockedDownTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "[#assign run = 'freemarker.template.utility.Execute' ? new ()]${run('id')}",
                "${\"${'freemarker.template.utility.ObjectConstructor'?new()}\"}",
                "${'1+1'?eval}",
                "${'{}'?eval_json}",
                "${'{}'?evalJson}",
                "[@'x ${lead.first_name}'?interpret /]",
                "${lead?api.getClass()}",
                "${lead?has_api?c}",
                "${lead.company?no_esc}",
                "${lead.company?noEsc}",
                "${.data_model.lead.company}",
                "${.dataModel.lead.company}",
                "[#list .globals?keys as k]${k}[/#list]",
                "${.vars['lead'].company}",
                "${.get_optional_template('/layout/mail.html').exists?c}",
                "[#noautoesc]${lead.company}[/#noautoesc]",
                "[#outputformat 'plainText']${lead.company}[/#outputformat]",
                "[#setting number_format='0.00']",
                "[#attempt]${lead.foo}[#recover][/#attempt]",
                "\n[#ftl output_format='plainText']\n${lead.company}",
                "[#if false]${'x'?new()}[/#if]",
                "[#macro m x='a'?new()][/#macro]",
            })
    void refusesWhatReachesBeyondTheText(String body) {
        assertThatThrownBy(() -> ATemplate.in(folder).body(body).compiled())
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContaining("body.html:")
                .hasMessageContaining("is not allowed in templates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${lead.class.name!'none'}",
                "${lead.getClass()!'none'}",
                "${lead.company.class!'none'}",
                "${lead['class'].protectionDomain!'none'}",
            })
    void showsNoJavaObject(String body) {
        ATemplate template = ATemplate.in(folder).body(body);
        String shown;
        try {
            shown = template.rendered().html();
        } catch (InvalidConfiguration | TemplateFailure refused) {
            return;
        }
        assertThat(shown).contains("none").doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#include '/../jobs/night.yaml']",
                "[#include '../../../../../jobs/night.yaml']",
                "[#include '/nurture/welcome/01-hello/touch.yaml']",
                "[#include 'file:///etc/passwd']",
                "[#include '/etc/passwd']",
                "[#import '/../config/application.yaml' as c]",
                "[#include '*/night.yaml']",
            })
    void seesNoFileOutsideOfTheTemplates(String body) throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs/night.yaml"), "zone: secret");
        assertThatThrownBy(() -> ATemplate.in(folder).body(body).rendered())
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("body.html:1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void escapesWhatALeadWrote() {
        assertThat(ATemplate.in(folder)
                        .body("<p>${lead.company}</p>")
                        .rendered()
                        .html())
                .contains("<p>Süß &amp; &lt;Söhne&gt;</p>");
    }

    @Test
    void keepsAngleBracketDirectivesAsText() {
        assertThat(ATemplate.in(folder)
                        .body("<p><#if false>shown</#if></p>")
                        .rendered()
                        .html())
                .contains("<#if false>shown");
    }

    @Test
    void endsAListWithoutAnEndThatWrites() {
        assertThatThrownBy(() -> ATemplate.in(folder)
                        .body("[#list 1.. as x]more[/#list]")
                        .rendered())
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("makes more than 512 KB");
    }

    @Test
    void endsAListWithoutAnEndThatWritesNothing() {
        assertThatThrownBy(() ->
                        ATemplate.in(folder).body("[#list 1.. as x][/#list]").rendered())
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("does not end within");
    }

    @Test
    void endsAMacroThatCallsItself() {
        assertThatThrownBy(() -> ATemplate.in(folder)
                        .body("[#macro m][@m/][/#macro][@m/]")
                        .rendered())
                .isInstanceOf(TemplateFailure.class);
    }

    @Test
    void writesNumbersForMachinesInEveryLanguage() {
        ATemplate template = ATemplate.in(folder).body("<a href='x?id=${lead.employees}'>x</a>");
        var model = new java.util.HashMap<>(ATemplate.MODEL);
        model.put("lead", java.util.Map.of("employees", 1234567L));
        assertThat(template.compiled().render(model, java.util.Locale.GERMANY).html())
                .contains("id=1234567'");
    }
}
