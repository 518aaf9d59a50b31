package dev.perennial.yaml;

import dev.perennial.config.Problem;
import dev.perennial.config.Source;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;

/**
 * A file that was read into a record, together with the place of every value, so that what is found wrong later (a
 * criterion that does not compile, a name nobody knows) is still shown where it was written. Values are named by JSON
 * pointers over the keys of the file: {@code /stages/mql/enter}, {@code /touches/2/wait}.
 */
public final class Parsed<T> {

    private final T value;
    private final Source source;
    private final YamlTree tree;
    private final JsonNode json;

    Parsed(T value, Source source, YamlTree.Read read) {
        this.value = value;
        this.source = source;
        this.tree = read.tree();
        this.json = read.json();
    }

    public T value() {
        return value;
    }

    /** The file's name as people know it. */
    public String name() {
        return source.name();
    }

    /** A pointer from keys and list indexes (from 0); keys may hold any character. */
    public static String pointer(Object... keysAndIndexes) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : keysAndIndexes) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The text of a single value, quotes and folding undone, or what holds when it is left out; empty without one. */
    public Optional<String> text(String pointer) {
        JsonNode single = json.at(pointer);
        return single.isString() ? Optional.of(single.asString()) : Optional.empty();
    }

    /** Where a single value stands, or the key of a table or list; what is not in the file stands where its parent does. */
    public Position at(String pointer) {
        return tree.at(pointer);
    }

    public Problem problem(String pointer, String message) {
        return at(at(pointer), message);
    }

    /** At a character (from 0) inside the text of a single value. */
    public Problem problem(String pointer, int offset, String message) {
        return tree.node(pointer) instanceof ScalarNode scalar
                ? at(ScalarText.of(scalar, source.text()).at(offset), message)
                : problem(pointer, message);
    }

    /** At the key instead of its value: for names that people chose, such as a stage's. */
    public Problem problemAtKey(String pointer, String message) {
        return at(tree.keyAt(pointer), message);
    }

    private Problem at(Position position, String message) {
        return new Problem(source.name(), position.line(), position.column(), message);
    }
}
