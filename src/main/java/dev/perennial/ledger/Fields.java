package dev.perennial.ledger;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a header or a row as one JSON array. */
final class Fields {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private Fields() {}

    static String json(List<String> fields) {
        return JSON.writeValueAsString(fields);
    }

    static List<String> of(String json) {
        return JSON.readValue(json, LIST);
    }
}
