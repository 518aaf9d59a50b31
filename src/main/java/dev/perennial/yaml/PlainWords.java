package dev.perennial.yaml;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import dev.perennial.config.Problem;
import dev.perennial.config.Source;
import dev.perennial.config.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** The wording of all mistakes in a file: what is wrong, where, and what to write instead. */
final class PlainWords {

    private final Source source;
    private final RecordSchema schema;

    PlainWords(Source source, RecordSchema schema) {
        this.source = source;
        this.schema = schema;
    }

    /** A breach of the schema. */
    Problem of(Error error, YamlTree tree) {
        String pointer = error.getInstanceLocation().toString();
        String property = String.valueOf(error.getProperty());
        String child = pointer + Parsed.pointer(property);
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> at(tree.keyAt(child), unknown(property, knownBeside(error)));
            case "propertyNames" -> at(tree.keyAt(child), notOneOf(property, wanted.path("enum")));
            case "required" -> at(tree.keyAt(child), missing(property, tree.node(child) != null));
            case "type" -> at(tree.at(pointer), notOfType(error.getInstanceNode(), wanted.asString("")));
            case "enum" -> at(tree.at(pointer), notOneOf(error.getInstanceNode().asString(""), wanted));
            case "format" -> at(tree.at(pointer), notOfFormat(error.getInstanceNode(), wanted.asString("")));
            case "pattern" ->
                at(tree.at(pointer), shown(error.getInstanceNode()) + " must look like " + patternOf(wanted));
            case "minimum" ->
                at(
                        tree.at(pointer),
                        shown(error.getInstanceNode()) + " is too small; write at least " + wanted.asString(""));
            case "maximum" ->
                at(
                        tree.at(pointer),
                        shown(error.getInstanceNode()) + " is too large; write at most " + wanted.asString(""));
            default -> at(tree.at(pointer), String.valueOf(error.getMessage()));
        };
    }

    /** A value that fits the schema but that its type refuses. */
    Problem of(DatabindException refusal, YamlTree tree) {
        String pointer = refusal.getPath().stream().map(PlainWords::step).collect(joining());
        return at(tree.at(pointer), Json.reason(refusal));
    }

    /** A text that is no YAML. */
    static Problem of(YAMLException error, Source source) {
        if (error instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Position place = Position.of(marked.getProblemMark());
            return new Problem(
                    source.name(), place.line(), place.column(), notYaml(String.valueOf(marked.getProblem())));
        }
        if (error instanceof ReaderException unreadable) {
            String before = source.text().substring(0, source.text().offsetByCodePoints(0, unreadable.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            String character = String.format("U+%04X", unreadable.getCodePoint());
            return new Problem(
                    source.name(),
                    line,
                    before.length() - before.lastIndexOf('\n'),
                    "has a character that no text may hold (" + character + "); remove it");
        }
        return Problem.inWholeFile(source.name(), "cannot be read: " + error.getMessage());
    }

    private static String notYaml(String yamlSays) {
        if (yamlSays.contains("\\t") || yamlSays.contains("\t")) {
            return "a tab cannot indent; use spaces";
        }
        if (yamlSays.contains("mapping values are not allowed")) {
            return "a second ':' in one line; put the text in quotes, or check the indentation";
        }
        if (yamlSays.contains("expected a single document") || yamlSays.contains("but found another document")) {
            return "a second document begins here; keep one per file and remove the ---";
        }
        if (yamlSays.startsWith("found duplicate key ")) {
            return "'" + yamlSays.substring("found duplicate key ".length()) + "' is here twice; remove one of them";
        }
        return "is not YAML: " + yamlSays + "; check indentation, quotes and brackets just before this place";
    }

    private static String unknown(String key, List<String> known) {
        String suggestion = Suggestion.instead(key, known);
        return "unknown key '" + key + "'"
                + (suggestion.isEmpty() ? "; known here: " + String.join(", ", known) : suggestion);
    }

    private static String missing(String key, boolean isThere) {
        return isThere ? "'" + key + "' has no value; write one" : "'" + key + "' is missing; add it";
    }

    private static String notOneOf(String written, JsonNode choice) {
        List<String> known = new ArrayList<>();
        choice.forEach(word -> known.add(word.asString("")));
        String suggestion = Suggestion.instead(written, known);
        return "unknown word '" + written + "'"
                + (suggestion.isEmpty() ? "; write one of: " + String.join(", ", known) : suggestion);
    }

    private static String notOfType(JsonNode value, String wanted) {
        return "must be " + typeName(wanted) + ", but is " + shown(value);
    }

    private String notOfFormat(JsonNode value, String name) {
        TextFormat format = schema.formats().get(name);
        return String.valueOf(format == null ? null : format.objection(value.asString("")));
    }

    private static String typeName(String type) {
        return switch (type) {
            case "object" -> "a table of keys and values";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "empty";
        }
        return value.isContainer() ? typeName(value.isArray() ? "array" : "object") : "'" + value.asString("") + "'";
    }

    /** Without the anchors that {@link RecordSchema} put around it. */
    private static String patternOf(JsonNode anchored) {
        return anchored.asString("").replaceAll("^\\^\\(\\?:|\\)\\$$", "");
    }

    private List<String> knownBeside(Error unknown) {
        String table = unknown.getEvaluationPath().getParent().toString();
        return List.copyOf(schema.json().at(table + "/properties").propertyNames());
    }

    private static String step(Reference reference) {
        @Nullable String key = reference.getPropertyName();
        return Parsed.pointer(key == null ? reference.getIndex() : key);
    }

    private Problem at(Position position, String message) {
        return new Problem(source.name(), position.line(), position.column(), message);
    }
}
