package dev.perennial.template;

import dev.perennial.config.Problem;
import dev.perennial.language.Bounds;
import dev.perennial.language.TemplateFailure;
import dev.perennial.yaml.Parsed;
import freemarker.template.Template;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One e-mail of a path, ready to be rendered for any number of people. Thread-safe. */
public final class TouchTemplate {

    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}");

    private final Parsed<Touch> touch;
    private final String version;
    private final Template subject;
    private final Template preheader;
    private final Template page;
    private final String content;
    private final @Nullable Template text;

    TouchTemplate(
            Parsed<Touch> touch,
            String version,
            Template subject,
            Template preheader,
            Template page,
            String content,
            @Nullable Template text) {
        this.touch = touch;
        this.version = version;
        this.subject = subject;
        this.preheader = preheader;
        this.page = page;
        this.content = content;
        this.text = text;
    }

    /** Its touch.yaml, with the places of its values. */
    public Parsed<Touch> touch() {
        return touch;
    }

    /** 12 hex digits that change with every edit of the touch or of the layout. */
    public String version() {
        return version;
    }

    /**
     * The e-mail for one person. A fact that is empty has no value here, so that a template says what to write instead:
     * {@code ${lead.first_name!"there"}}.
     *
     * @param model lead, owner, company and unsubscribe as maps; path and touch as texts
     * @throws TemplateFailure {@code file:line:column: what, and what to do}
     */
    public Rendered render(Map<String, ?> model, Locale locale) {
        return Bounds.inTime(touch.name(), () -> renderUnbounded(model, locale));
    }

    private Rendered renderUnbounded(Map<String, ?> model, Locale locale) {
        Map<String, Object> known = withoutEmpty(model);
        String subjectLine = line(subject, known, locale);
        if (subjectLine.isEmpty()) {
            throw new TemplateFailure(touch.problem("/subject", "is empty for some people; write one that never is"));
        }
        known.put("subject", subjectLine);
        known.put("preheader", line(preheader, known, locale));
        known.put("content", content);
        String html = Bounds.render(page, known, locale);
        return new Rendered(subjectLine, html, text == null ? TextPart.of(html) : Bounds.render(text, known, locale));
    }

    private String line(Template template, Map<String, Object> model, Locale locale) {
        try {
            return BREAKS.matcher(Bounds.render(template, model, locale))
                    .replaceAll(" ")
                    .strip();
        } catch (TemplateFailure failure) {
            Problem found = failure.problem();
            throw new TemplateFailure(touch.problem(
                    "/" + template.getSourceName().replaceFirst(".*:", ""),
                    Math.max(0, found.column() - 1),
                    found.message()));
        }
    }

    private static Map<String, Object> withoutEmpty(Map<String, ?> model) {
        Map<String, Object> known = new HashMap<>();
        model.forEach((name, value) -> known.put(name, value instanceof Map<?, ?> facts ? filled(facts) : value));
        if (known.get("lead") instanceof Map<?, ?> lead) {
            Map<Object, Object> named = new HashMap<>(lead);
            String fullName = Stream.of(lead.get("first_name"), lead.get("last_name"))
                    .filter(part -> part != null)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
            if (!fullName.isEmpty()) {
                named.putIfAbsent("full_name", fullName);
            }
            known.put("lead", named);
        }
        return known;
    }

    private static Map<Object, Object> filled(Map<?, ?> facts) {
        Map<Object, Object> filled = new HashMap<>();
        facts.forEach((name, value) -> {
            if (value != null && !"".equals(value)) {
                filled.put(name, value);
            }
        });
        return filled;
    }
}
