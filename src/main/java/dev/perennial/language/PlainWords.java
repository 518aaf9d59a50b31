package dev.perennial.language;

import dev.perennial.config.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** FreeMarker's failures in one line, for the person who wrote the template. */
final class PlainWords {

    private PlainWords() {}

    static Problem of(ParseException e) {
        return at(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), firstLine(e.getEditorMessage()));
    }

    static Problem of(TemplateException e) {
        String expression = e.getBlamedExpressionString();
        String message = e instanceof InvalidReferenceException && expression != null
                ? KnownNames.noValue(expression)
                : firstLine(e.getMessageWithoutStackTop());
        return at(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), message);
    }

    static Problem unreadable(String name, IOException e) {
        return Problem.inWholeFile(name, "is missing or cannot be read; write it (" + firstLine(e.getMessage()) + ")");
    }

    static String firstLine(@Nullable String text) {
        return text == null
                ? "is broken"
                : text.lines().findFirst().orElse("is broken").strip();
    }

    private static Problem at(@Nullable String name, @Nullable Integer line, @Nullable Integer column, String message) {
        return new Problem(TemplatesOfHome.ROOT + name, line == null ? 0 : line, column == null ? 0 : column, message);
    }
}
