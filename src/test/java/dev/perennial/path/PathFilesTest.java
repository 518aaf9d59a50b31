package dev.perennial.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathFilesTest {

    private static final String PATH = "templates/nurture/mine/path.yaml";
    private static final String TOUCH = "id: %s\nsubject: Hello\npreheader: Hello\nwait: %s\n";
    private static final String RIGHT = """
            title: Mine
            for: score > 1
            priority: 20
            goal: stage == "mql"
            exhausted: { stage: dormant }
            """;

    @TempDir
    Path folder;

    @Test
    void theShippedPathsAreRight() {
        assertThat(problems()).isEmpty();
        assertThat(paths().byPriority().map(NurturePath::name)).containsExactly("no-budget", "no-contact");
    }

    @Test
    void theShippedPathsLeaveNoLeadInNurtureAlone() {
        assertThat(paths().byPriority().map(path -> path.segment().expression()))
                .containsExactly(
                        "stage == \"nurture\" && last_reason == \"no budget\"",
                        "stage == \"nurture\" && last_reason != \"no budget\"");
    }

    @Test
    void saysWhereACriterionIsWrong() {
        touch("01-hello", "hello", "1 day");
        write(PATH, RIGHT.replace("score > 1", "scor > 1"));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(PATH + ":2:6: ")
                .contains("score");
    }

    @Test
    void refusesAPathThatDoesNotSayWhatHappensNext() {
        touch("01-hello", "hello", "1 day");
        write(PATH, RIGHT.replace("exhausted: { stage: dormant }", ""));

        assertThat(problems()).singleElement().asString().contains("exhausted");
    }

    @Test
    void refusesAStageThatTheDictionaryDoesNotKnow() {
        touch("01-hello", "hello", "1 day");
        write(PATH, RIGHT.replace("dormant", "dormat"));

        assertThat(problems())
                .containsExactly(PATH + ":5:21: the dictionary has no stage called 'dormat'; did you mean 'dormant'?");
    }

    @Test
    void refusesAPathWithoutTouches() {
        write(PATH, RIGHT);

        assertThat(problems()).singleElement().asString().startsWith(PATH + ": has no touches");
    }

    @Test
    void refusesUnknownKeys() {
        touch("01-hello", "hello", "1 day");
        write(PATH, RIGHT + "prioritty: 3\n");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(PATH + ":6:1: ")
                .contains("priority");
    }

    @Test
    void refusesTwoTouchesWithOneId() {
        touch("01-hello", "hello", "1 day");
        touch("02-again", "hello", "1 day");
        write(PATH, RIGHT);

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("02-again/touch.yaml:1:5: 'hello' is also the id of");
    }

    @Test
    void refusesAWaitThatIsNotUnderstood() {
        touch("01-hello", "hello", "soon");
        write(PATH, RIGHT);

        assertThat(problems()).singleElement().asString().contains("01-hello/touch.yaml:4:7: ");
    }

    @Test
    void refusesATouchWithoutATemplate() {
        write("templates/nurture/mine/01-hello/touch.yaml", TOUCH.formatted("hello", "1 day"));
        write(PATH, RIGHT);

        assertThat(problems()).singleElement().asString().contains("01-hello/body.html");
    }

    private Paths paths() {
        return Problems.none(problems -> PathFiles.read(new Home(folder), problems));
    }

    private List<String> problems() {
        Problems problems = new Problems();
        new PathFiles(new Home(folder)).check(problems);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private void touch(String touchFolder, String id, String wait) {
        String base = "templates/nurture/mine/" + touchFolder + "/";
        write(base + "touch.yaml", TOUCH.formatted(id, wait));
        write(base + "body.html", "<!doctype html><html><body><p>Hello</p></body></html>");
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
