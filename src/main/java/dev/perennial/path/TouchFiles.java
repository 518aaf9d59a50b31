package dev.perennial.path;

import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.language.TemplateFailure;
import dev.perennial.rules.Criteria;
import dev.perennial.rules.Criterion;
import dev.perennial.rules.Vocabulary;
import dev.perennial.template.Templates;
import dev.perennial.template.TouchTemplate;
import dev.perennial.yaml.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The touches of one path in the order of their folders; a template that is broken for everybody is found here. */
final class TouchFiles {

    private final Templates templates;
    private final Problems problems;

    TouchFiles(Templates templates, Problems problems) {
        this.templates = templates;
        this.problems = problems;
    }

    /** @param pathFile where to say that a path has no touches */
    List<Touch> of(String path, String pathFile) {
        List<Touch> touches = new ArrayList<>();
        Map<String, String> folderOfId = new HashMap<>();
        for (String folder : templates.touches(path)) {
            template(path, folder).ifPresent(template -> {
                touches.add(touch(folder, template));
                onlyOne(folderOfId, folder, template);
            });
        }
        if (templates.touches(path).isEmpty()) {
            problems.add(Problem.inWholeFile(
                    pathFile,
                    "has no touches; make a folder beside it, such as 01-hello, with touch.yaml and body.html"));
        }
        return List.copyOf(touches);
    }

    private Optional<TouchTemplate> template(String path, String folder) {
        try {
            return Optional.of(templates.touch(path, folder));
        } catch (InvalidConfiguration wrong) {
            wrong.problems().forEach(problems::add);
        } catch (TemplateFailure broken) {
            problems.add(broken.problem());
        }
        return Optional.empty();
    }

    private Touch touch(String folder, TouchTemplate template) {
        Parsed<dev.perennial.template.Touch> file = template.touch();
        Optional<Criterion> when = Optional.ofNullable(file.value().when())
                .map(text -> Criteria.compile(file, "/when", Vocabulary.LEAD, problems));
        return new Touch(folder, file.value().id(), new Days(file.value().waitDays()), when, template);
    }

    private void onlyOne(Map<String, String> folderOfId, String folder, TouchTemplate template) {
        String id = template.touch().value().id();
        String other = folderOfId.putIfAbsent(id, folder);
        if (other != null) {
            problems.add(
                    template.touch().problem("/id", "'" + id + "' is also the id of " + other + "; choose another"));
        }
    }
}
