package dev.perennial.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.lang.reflect.Executable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Texts that a type must be able to read: dates and time zones, and ours that are made from a text. */
record TextFormat(String name, Class<?> type, @Nullable String example) implements Format {

    private static final List<TextFormat> KNOWN = List.of(
            new TextFormat("date", LocalDate.class, "a date such as 2026-03-31"),
            new TextFormat("time-of-day", LocalTime.class, "a time such as 08:30"),
            new TextFormat("time-zone", ZoneId.class, "a time zone such as Europe/Berlin"),
            new TextFormat("duration", Duration.class, "a duration such as PT90M"));

    /** Nothing when values of the type are not written as one text. */
    static Optional<TextFormat> of(Class<?> type) {
        Optional<TextFormat> known =
                KNOWN.stream().filter(format -> format.type == type).findFirst();
        return known.isEmpty() && isMadeFromText(type)
                ? Optional.of(new TextFormat(Json.kebab(type.getSimpleName()), type, null))
                : known;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return objection(text) == null;
    }

    /** Why the text is none of these, in the words of the type that refused it; nothing when it is one. */
    @Nullable
    String objection(String text) {
        try {
            Json.MAPPER.convertValue(text, type);
            return null;
        } catch (JacksonException | IllegalArgumentException e) {
            return example == null ? Json.reason(e) : "'" + text + "' is not " + example;
        }
    }

    private static boolean isMadeFromText(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .anyMatch(maker -> maker.isAnnotationPresent(JsonCreator.class)
                        && Arrays.equals(maker.getParameterTypes(), new Class<?>[] {String.class}));
    }
}
