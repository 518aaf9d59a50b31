package dev.perennial.template;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.rules.Fact;
import dev.perennial.rules.Vocabulary;
import dev.perennial.yaml.Setting;
import dev.perennial.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code templates/sample-leads/*.yaml}: a made-up lead that every e-mail is tried with before it may be used. */
public record SampleLead(
        @Setting("Whom it stands for, in a few words") String about,

        @Setting(value = "Language and region of the rendering", fallback = "en")
        String locale,

        @Setting("Facts of the lead; those left out are unknown")
        Map<String, Object> lead,

        @Setting(value = "Name and e-mail of the sales rep, if there is one", fallback = "{}")
        Map<String, String> owner) {

    private static final YamlFile<SampleLead> FILE = YamlFile.of(SampleLead.class);

    /** All samples, own and shipped. */
    public static List<SampleLead> all(Home home, Problems problems) {
        return home.list("templates/sample-leads", ".yaml").stream()
                .map(name -> FILE.read(home.require(name), problems))
                .flatMap(Optional::stream)
                .map(file -> file.value())
                .toList();
    }

    public Locale language() {
        return Locale.forLanguageTag(locale);
    }

    /** A model as a real e-mail of this touch would have it. */
    public Map<String, Object> model(String path, String touch) {
        Map<String, Object> facts = new HashMap<>();
        for (Fact fact : Vocabulary.LEAD.facts()) {
            facts.put(fact.name(), fact.none());
        }
        facts.putAll(lead);
        Map<String, String> company = Map.of(
                "name", "Larkspur Instruments",
                "address", "Larkspur Instruments GmbH, Am Gartenfeld 12, 13599 Berlin, Germany",
                "website", "https://larkspur.example",
                "email", "hello@larkspur.example");
        Map<String, String> unsubscribe = Map.of(
                "url", "https://larkspur.example/unsubscribe?t=sample",
                "mailto", "mailto:unsubscribe+sample@larkspur.example");
        return Map.of(
                "lead",
                facts,
                "owner",
                owner,
                "company",
                company,
                "unsubscribe",
                unsubscribe,
                "path",
                path,
                "touch",
                touch);
    }
}
