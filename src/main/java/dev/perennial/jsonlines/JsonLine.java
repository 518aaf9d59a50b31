package dev.perennial.jsonlines;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** One line as one object: texts as they are, numbers as they were written, what is nested as JSON. */
final class JsonLine {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Lines.LONGEST)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private JsonLine() {}

    interface Members {
        void member(String name, JsonParser value);
    }

    /** Throws {@link JacksonException} for a line that is no object, or one and more. */
    static void read(Lines line, Members members) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line.chars(), 0, line.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "is no object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.member(name, parser);
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "has something behind its object");
            }
        }
    }

    static JacksonException twice(String name, JsonParser parser) {
        return new StreamReadException(parser, "has '" + name + "' twice");
    }

    /** Leaves the parser at the end of the value. */
    static String text(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case START_OBJECT, START_ARRAY -> nested(parser);
            default -> parser.getString();
        };
    }

    private static String nested(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
