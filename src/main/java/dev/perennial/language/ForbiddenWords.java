package dev.perennial.language;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of FreeMarker that no setting switches off, and that could run text as a program, pass unescaped HTML, hide
 * errors or show everything known. Looked for in the parsed template, so that no spelling hides them.
 */
final class ForbiddenWords {

    private static final Pattern BUILT_IN =
            Pattern.compile("(?i)\\?\\s*(eval\\w*|interpret|no_?esc|new|api|has_?api)\\b");
    private static final Pattern SPECIAL =
            Pattern.compile("(?i)(?<![\\w)\\]])\\.\\s*(data_?model|globals|main|namespace|vars|get_?optional_?template|"
                    + "current_?template_?name|template_?name|caller_?template_?name|locale_?object|error)\\b");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?i)^#(setting|no_?auto_?esc|output_?format|attempt\\w*|recover\\w*|visit|recurse|stop)\\b");

    private ForbiddenWords() {}

    static void check(ParsedTemplate template, Problems problems) {
        template.parts().forEach(part -> {
            String code = part.code();
            report(part, BUILT_IN.matcher(code), "?", problems);
            report(part, SPECIAL.matcher(code), ".", problems);
            report(part, DIRECTIVE.matcher(code), "#", problems);
        });
        template.header().ifPresent(problems::add);
    }

    private static void report(ParsedTemplate.Part part, Matcher found, String sign, Problems problems) {
        while (found.find()) {
            String word = sign + found.group(1);
            Problem problem = part.problem(found.group(1), word + " is not allowed in templates; write it without");
            problems.add(problem);
        }
    }
}
