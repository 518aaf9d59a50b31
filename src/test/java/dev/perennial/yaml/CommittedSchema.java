package dev.perennial.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds docs/schema/NAME.json, which editors read, against the record it was made from; -Dschema.write=true writes it. */
public final class CommittedSchema {

    private CommittedSchema() {}

    /** For a one-line test beside each kind of file, whose record is private to its package. */
    public static void check(String name, YamlFile<?> kind) throws IOException {
        Path file = Path.of("docs/schema", name + ".json");
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, kind.schema());
        }
        assertThat(file).content().isEqualTo(kind.schema());
    }
}
