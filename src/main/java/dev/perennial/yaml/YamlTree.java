package dev.perennial.yaml;

import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as JSON, led by its schema: where the schema says text, {@code 01099} and {@code no} stay text. Keeps the
 * place of every value and key, and fills in what may be left out.
 */
final class YamlTree {

    private static final int MAX_VALUES = 50_000;
    private static final int MAX_DEPTH = 40;
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Set<String> NOTHING = Set.of("", "~", "null");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Source source;
    private final Problems problems;
    private final Map<String, Node> values = new HashMap<>();
    private final Map<String, Node> keys = new HashMap<>();
    private int count;

    private YamlTree(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The tree and its JSON; throws SnakeYAML's exceptions when the text is no YAML. */
    static Read read(Source source, JsonNode schema, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(MAX_VALUES); // the unfolded values are what is counted, below
        YamlTree tree = new YamlTree(source, problems);
        Node root = new Yaml(limits).compose(new StringReader(source.text()));
        return new Read(tree, root == null ? JSON.nullNode() : tree.json(root, schema, "", 0));
    }

    record Read(YamlTree tree, JsonNode json) {}

    @Nullable
    Node node(String pointer) {
        return values.get(pointer);
    }

    Position at(String pointer) {
        Node value = values.get(pointer);
        return value instanceof ScalarNode ? Position.of(value.getStartMark()) : keyAt(pointer);
    }

    Position keyAt(String pointer) {
        Node node = keys.getOrDefault(pointer, values.get(pointer));
        if (node != null) {
            return Position.of(node.getStartMark());
        }
        return pointer.isEmpty() ? new Position(1, 1) : keyAt(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private JsonNode json(Node node, JsonNode schema, String pointer, int depth) {
        if (++count > MAX_VALUES || depth > MAX_DEPTH) {
            throw new TooLarge();
        }
        values.put(pointer, node);
        if (node instanceof MappingNode mapping) {
            return table(mapping, schema, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            return list(sequence, schema.path("items"), pointer, depth);
        }
        return single((ScalarNode) node, schema.path("type").asString(""));
    }

    private ArrayNode list(SequenceNode sequence, JsonNode schema, String pointer, int depth) {
        ArrayNode list = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            list.add(json(item, schema, pointer + "/" + list.size(), depth + 1));
        }
        return list;
    }

    private ObjectNode table(MappingNode mapping, JsonNode schema, String pointer, int depth) {
        ObjectNode table = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problem(entry.getKeyNode(), "a key must be a single word or text");
                continue;
            }
            String child = pointer + Parsed.pointer(key.getValue());
            Node first = keys.putIfAbsent(child, key);
            if (first != null) {
                int line = first.getStartMark().getLine() + 1;
                problem(key, "'" + key.getValue() + "' is here twice, first in line " + line + "; remove one of them");
                continue;
            }
            boolean known = schema.path("properties").has(key.getValue());
            JsonNode type =
                    known ? schema.path("properties").path(key.getValue()) : schema.path("additionalProperties");
            JsonNode value = json(entry.getValueNode(), type, child, depth + 1);
            if (!known || !value.isNull()) {
                table.set(key.getValue(), value);
            }
        }
        fillIn(table, schema.path("properties"));
        return table;
    }

    private static void fillIn(ObjectNode table, JsonNode properties) {
        properties.forEachEntry((name, type) -> {
            if (!table.has(name) && type.has("default")) {
                table.set(name, type.path("default"));
            }
        });
    }

    private static JsonNode single(ScalarNode node, String type) {
        String text = node.getValue();
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && NOTHING.contains(text)) {
            return JSON.nullNode();
        }
        if (!plain || type.equals("string")) {
            return JSON.stringNode(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (WHOLE.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        return NUMBER.matcher(text).matches() ? JSON.numberNode(Double.parseDouble(text)) : JSON.stringNode(text);
    }

    private void problem(Node node, String message) {
        Position at = Position.of(node.getStartMark());
        problems.add(new Problem(source.name(), at.line(), at.column(), message));
    }

    /** Aliases of aliases unfold to more than any honest file holds. */
    static final class TooLarge extends RuntimeException {}
}
