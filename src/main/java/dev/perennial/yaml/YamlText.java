package dev.perennial.yaml;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML text whose keys somebody else knows. */
public final class YamlText {

    private YamlText() {}

    /** Whether it can be read: documents of keys with values, none twice. What is in the way is a problem. */
    public static void check(Source source, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        try {
            for (Object document : new Yaml(new SafeConstructor(limits)).loadAll(source.text())) {
                if (document != null && !(document instanceof Map)) {
                    problems.add(new Problem(source.name(), 1, 1, "must be keys and values, each as 'key: value'"));
                }
            }
        } catch (YAMLException e) {
            problems.add(PlainWords.of(e, source));
        }
    }
}
