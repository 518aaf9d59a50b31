package dev.perennial.yaml;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** How the values of files become records: names in kebab-case. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .annotationIntrospector(new KebabCaseEnums())
            .build();

    private Json() {}

    /** As Jackson's strategies name components and constants: idleDays, IDLE_DAYS and IdleDays alike. */
    static String kebab(String name) {
        return Stream.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(joining("-"));
    }

    /** The message of the type's own exception, without what Jackson wraps around it. */
    static String reason(Exception refusal) {
        Throwable innermost = refusal;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof DatabindException wrapped
                ? wrapped.getOriginalMessage()
                : String.valueOf(innermost.getMessage());
    }

    private static final class KebabCaseEnums extends JacksonAnnotationIntrospector {

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return EnumNamingStrategies.KebabCaseStrategy.class;
        }
    }
}
