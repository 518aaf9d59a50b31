package dev.perennial.template;

import dev.perennial.config.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A home with one touch, {@code welcome/01-hello}, written in the test. */
record ATemplate(Home home) {

    static final Map<String, Object> MODEL = Map.of(
            "lead", Map.of("first_name", "Jörg", "company", "Süß & <Söhne>", "email", "j@example.org", "last_name", ""),
            "owner", Map.of("name", "", "email", ""),
            "company",
                    Map.of(
                            "name",
                            "Larkspur",
                            "address",
                            "Am Gartenfeld 12",
                            "website",
                            "https://l.example",
                            "email",
                            "h@l.example"),
            "unsubscribe", Map.of("url", "https://l.example/u?t=1", "mailto", "mailto:u@l.example"),
            "path", "welcome",
            "touch", "hello");

    static ATemplate in(Path folder) {
        return new ATemplate(new Home(folder))
                .file("templates/nurture/welcome/01-hello/touch.yaml", "id: hello\nsubject: Hello\npreheader: Short\n");
    }

    ATemplate body(String html) {
        return file("templates/nurture/welcome/01-hello/body.html", html);
    }

    ATemplate touch(String yaml) {
        return file("templates/nurture/welcome/01-hello/touch.yaml", yaml);
    }

    ATemplate file(String name, String text) {
        try {
            Path file = home.folder().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TouchTemplate compiled() {
        return new Templates(home).touch("welcome", "01-hello");
    }

    Rendered rendered() {
        return compiled().render(MODEL, Locale.ENGLISH);
    }

    List<String> problems() {
        var problems = new dev.perennial.config.Problems();
        new TemplatesCheck(home).check(problems);
        return problems.all().stream()
                .map(problem -> problem.toString().replace("templates/nurture/welcome/01-hello/", ""))
                .toList();
    }
}
