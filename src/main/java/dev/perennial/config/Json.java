package dev.perennial.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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

    /** Why a text is not one of these, in the words of the type that refused it; nothing when it is one. */
    static @Nullable String objection(String text, Class<?> type) {
        try {
            MAPPER.convertValue(text, type);
            return null;
        } catch (JacksonException | IllegalArgumentException e) {
            return reason(e);
        }
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
