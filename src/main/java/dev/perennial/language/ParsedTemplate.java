package dev.perennial.language;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parsed template as the list of its directives and interpolations, without the text around them. */
public final class ParsedTemplate {

    private final Template template;
    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();

    public ParsedTemplate(Template template, String source) {
        this.template = template;
        this.lines = source.lines().toList();
        walk(root());
    }

    /** Finds what no template may say. They are all that can end up in one e-mail, as a macro of one is a name in the other. */
    public static void check(List<ParsedTemplate> templates, Problems problems) {
        templates.forEach(template -> ForbiddenWords.check(template, problems));
        KnownNames.check(templates, problems);
    }

    /** One directive or interpolation: its code as FreeMarker understood it, and where it begins. */
    record Part(ParsedTemplate in, String code, int line, int column) {

        /** At the first place of {@code word} from the part's beginning on. */
        Problem problem(String word, String message) {
            for (int at = line; at <= Math.min(line + 20, in.lines.size()); at++) {
                int found = in.lines.get(at - 1).indexOf(word, at == line ? column - 1 : 0);
                if (found >= 0) {
                    return new Problem(in.name(), at, found + 1, message);
                }
            }
            return new Problem(in.name(), line, column, message);
        }
    }

    String name() {
        return TemplatesOfHome.ROOT + template.getSourceName();
    }

    List<Part> parts() {
        return parts;
    }

    /** A header could switch the escaping off; it leaves no trace in the parsed template but its place. */
    Optional<Problem> header() {
        boolean found = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.stripLeading().startsWith("[#ftl"))
                .isPresent();
        return found
                ? Optional.of(new Problem(name(), 1, 1, "#ftl is not allowed in templates; write it without"))
                : Optional.empty();
    }

    // FreeMarker offers no other way to its parsed form; the class is public for tools like this.
    @SuppressWarnings("deprecation")
    private TemplateElement root() {
        return template.getRootTreeNode();
    }

    @SuppressWarnings("deprecation")
    private void walk(TemplateElement element) {
        String code = element.getDescription();
        boolean words = code.startsWith("text \"") || code.startsWith("comment \"");
        if (!words && !code.equals("root") && !code.endsWith("-container")) {
            parts.add(new Part(this, code, element.getBeginLine(), element.getBeginColumn()));
        }
        for (int child = 0; child < element.getChildCount(); child++) {
            walk((TemplateElement) element.getChildAt(child));
        }
    }
}
