package dev.perennial.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schema (draft 7) of a record: what its file may hold. A component must be written unless it is
 * {@code @Nullable}, an {@code Optional}, or has a fallback. A type with a {@code @JsonCreator} from text is a text with
 * a format of that type's name.
 */
final class RecordSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> NUMBER = Set.of(double.class, Double.class);
    private static final Set<Class<?>> FLAG = Set.of(boolean.class, Boolean.class);
    private final Map<String, TextFormat> formats = new HashMap<>();
    private final ObjectNode json;

    RecordSchema(Class<?> type) {
        ObjectNode form = form(type);
        json = JSON.objectNode().put("$schema", "http://json-schema.org/draft-07/schema#");
        json.setAll(form);
    }

    ObjectNode json() {
        return json;
    }

    /** The texts that only their type can check, by the name of the format. */
    Map<String, TextFormat> formats() {
        return formats;
    }

    private ObjectNode form(Class<?> type) {
        ObjectNode properties = JSON.objectNode();
        List<String> required = Stream.of(type.getRecordComponents())
                .filter(component -> describe(component, properties))
                .map(RecordSchema::nameOf)
                .toList();
        ObjectNode form = of("object");
        limit(form, type.getAnnotation(Setting.class));
        form.put("additionalProperties", false).set("properties", properties);
        required.forEach(form.withArrayProperty("required")::add);
        return form;
    }

    /** Says whether the key must be written. */
    private boolean describe(RecordComponent component, ObjectNode properties) {
        ObjectNode schema = schema(component.getAnnotatedType(), component);
        Setting setting = component.getAnnotation(Setting.class);
        limit(schema, setting);
        boolean hasFallback = setting != null && !setting.fallback().isEmpty();
        if (hasFallback) {
            schema.set("default", fallback(component, setting.fallback(), schema));
        }
        properties.set(nameOf(component), schema);
        return !hasFallback
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class;
    }

    private ObjectNode schema(AnnotatedType annotated, AnnotatedElement where) {
        Class<?> type = raw(annotated);
        if (type == Optional.class) {
            return schema(argument(annotated, 0), where);
        }
        if (List.class == type || Set.class == type) {
            ObjectNode list = of("array");
            list.set("items", schema(argument(annotated, 0), where));
            return list;
        }
        if (Map.class == type) {
            return table(annotated, where);
        }
        if (type == JsonNode.class || type == Object.class) {
            return JSON.objectNode();
        }
        return single(type, where);
    }

    private ObjectNode table(AnnotatedType annotated, AnnotatedElement where) {
        ObjectNode table = of("object");
        Class<?> key = raw(argument(annotated, 0));
        if (key.isEnum()) {
            table.set("propertyNames", choice(key));
        }
        table.set("additionalProperties", schema(argument(annotated, 1), where));
        return table;
    }

    private ObjectNode single(Class<?> type, AnnotatedElement where) {
        if (type == String.class) {
            return of("string");
        }
        if (WHOLE.contains(type)) {
            return of("integer");
        }
        if (NUMBER.contains(type)) {
            return of("number");
        }
        if (FLAG.contains(type)) {
            return of("boolean");
        }
        if (type.isEnum()) {
            return choice(type);
        }
        Optional<TextFormat> format = TextFormat.of(type);
        if (format.isPresent()) {
            return text(format.get());
        }
        if (type.isRecord()) {
            return form(type);
        }
        throw new IllegalStateException("A file cannot hold a " + type.getName() + ", wanted by " + where);
    }

    private ObjectNode text(TextFormat format) {
        formats.put(format.name(), format);
        ObjectNode text = of("string").put("format", format.name());
        limit(text, format.type().getAnnotation(Setting.class));
        return text;
    }

    private static ObjectNode choice(Class<?> type) {
        ObjectNode choice = of("string");
        for (Object constant : type.getEnumConstants()) {
            choice.withArrayProperty("enum").add(Json.kebab(((Enum<?>) constant).name()));
        }
        return choice;
    }

    private static void limit(ObjectNode schema, @Nullable Setting setting) {
        if (setting == null) {
            return;
        }
        schema.put("description", setting.value());
        if (!setting.pattern().isEmpty()) {
            schema.put("pattern", "^(?:" + setting.pattern() + ")$");
        }
        if (Double.isFinite(setting.min())) {
            schema.set("minimum", limit(setting.min()));
        }
        if (Double.isFinite(setting.max())) {
            schema.set("maximum", limit(setting.max()));
        }
    }

    private static JsonNode limit(double limit) {
        return limit == Math.rint(limit) ? JSON.numberNode((long) limit) : JSON.numberNode(limit);
    }

    private static JsonNode fallback(RecordComponent component, String yaml, ObjectNode schema) {
        Source source = new Source(String.valueOf(component), yaml);
        Problems problems = new Problems();
        JsonNode value = YamlTree.read(source, schema, problems).json();
        problems.throwIfAny();
        return value;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? Json.kebab(component.getName()) : named.value();
    }

    private static ObjectNode of(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) type.getType();
    }
}
