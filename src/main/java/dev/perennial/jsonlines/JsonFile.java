package dev.perennial.jsonlines;

import dev.perennial.config.NewFile;
import dev.perennial.sheet.RowsToWrite;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A file of JSON lines that appears under its name only when it is whole; what is empty is left out. */
public record JsonFile(Path path) {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("").build();

    /** The first row has the names. Throws when the folder cannot be written or is full. */
    public void write(RowsToWrite rows) {
        new NewFile(path).writeOfNight(bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                List<String> names = new ArrayList<>();
                rows.to(fields -> {
                    if (names.isEmpty()) {
                        fields.forEach(name -> names.add(names.contains(name) ? name + " (2)" : name));
                    } else {
                        line(json, names, fields);
                    }
                });
            }
        });
    }

    private static void line(JsonGenerator json, List<String> names, List<String> fields) {
        json.writeStartObject();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                json.writeStringProperty(names.get(i), fields.get(i));
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
