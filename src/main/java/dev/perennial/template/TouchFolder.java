package dev.perennial.template;

import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.language.LockedDown;
import dev.perennial.language.ParsedTemplate;
import dev.perennial.language.TemplateFailure;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import freemarker.template.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of one touch: touch.yaml, body.html and perhaps body.txt, in the layout that all e-mails share. */
final class TouchFolder {

    private static final YamlFile<Touch> TOUCH = YamlFile.of(Touch.class);
    private static final String LAYOUT = "templates/layout/";

    private final Home home;
    private final LockedDown language;
    private final String folder;

    /** @param folder with a slash at its end */
    TouchFolder(Home home, LockedDown language, String folder) {
        this.home = home;
        this.language = language;
        this.folder = folder;
    }

    TouchTemplate compile() {
        return Problems.none(this::read);
    }

    /** Empty when anything is wrong; then the problems say what. */
    Optional<TouchTemplate> read(Problems problems) {
        Problems own = new Problems();
        Optional<TouchTemplate> touch = Optional.empty();
        try {
            touch = TOUCH.read(home.require(folder + "touch.yaml"), own).flatMap(yaml -> assemble(yaml, own));
        } catch (InvalidConfiguration missing) {
            missing.problems().forEach(own::add);
        }
        own.all().forEach(problems::add);
        return own.any() ? Optional.empty() : touch;
    }

    private Optional<TouchTemplate> assemble(Parsed<Touch> yaml, Problems problems) {
        Source body = home.require(folder + "body.html");
        Optional<Source> text = home.find(folder + "body.txt");
        List<ParsedTemplate> parsed = new ArrayList<>();
        home.list("templates/layout", ".html").forEach(file -> file(file, problems, parsed));
        Optional<Template> content = file(body.name(), problems, parsed);
        Optional<Template> plain = text.flatMap(file -> file(file.name(), problems, parsed));
        Optional<Template> subject = line(yaml, "subject", yaml.value().subject(), problems);
        Optional<Template> preheader = line(yaml, "preheader", yaml.value().preheader(), problems);
        ParsedTemplate.check(parsed, problems);
        if (problems.any()) {
            return Optional.empty();
        }
        Template page = isWholePage(body) ? content.orElseThrow() : language.file(LAYOUT + "mail.html");
        return Optional.of(new TouchTemplate(
                yaml,
                version(body, text),
                subject.orElseThrow(),
                preheader.orElseThrow(),
                page,
                LockedDown.included(body.name()),
                plain.orElse(null)));
    }

    private Optional<Template> file(String name, Problems problems, List<ParsedTemplate> parsed) {
        return orProblem(
                () -> {
                    Template template = language.file(name);
                    parsed.add(new ParsedTemplate(template, home.require(name).text()));
                    return template;
                },
                problems);
    }

    /** A line stands inside touch.yaml: what is wrong in it is shown there. */
    private Optional<Template> line(Parsed<Touch> yaml, String key, String source, Problems problems) {
        String pointer = "/" + key;
        if (source.isBlank()) {
            problems.add(yaml.problem(pointer, "is empty; write one line"));
            return Optional.empty();
        }
        try {
            Template template = language.line(folder + "touch.yaml:" + key, source);
            Problems found = new Problems();
            ParsedTemplate.check(List.of(new ParsedTemplate(template, source)), found);
            found.all().forEach(each -> problems.add(yaml.problem(pointer, each.column() - 1, each.message())));
            return Optional.of(template);
        } catch (TemplateFailure broken) {
            Problem found = broken.problem();
            problems.add(yaml.problem(pointer, Math.max(0, found.column() - 1), found.message()));
            return Optional.empty();
        }
    }

    private static Optional<Template> orProblem(Supplier<Template> template, Problems problems) {
        try {
            return Optional.of(template.get());
        } catch (TemplateFailure failure) {
            problems.add(failure.problem());
            return Optional.empty();
        }
    }

    private static boolean isWholePage(Source body) {
        String start = body.text().stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html");
    }

    private String version(Source body, Optional<Source> text) {
        MessageDigest digest = sha256();
        Stream.of(
                        Stream.of(home.require(folder + "touch.yaml"), body),
                        text.stream(),
                        Stream.of(".html", ".txt")
                                .flatMap(ending -> home.list("templates/layout", ending).stream())
                                .map(home::require))
                .flatMap(sources -> sources)
                .forEach(source -> {
                    digest.update((source.name() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(source.text().getBytes(StandardCharsets.UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
