package dev.perennial.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.DatabindException;

/**
 * A kind of YAML file, described by the record it is read into: keys are the components' names in kebab-case, values of
 * enums likewise. Reading tells every mistake of the file at once. Make one per kind and keep it; it is thread-safe.
 */
public final class YamlFile<T> {

    private final Class<T> type;
    private final RecordSchema described;
    private final Schema schema;

    private YamlFile(Class<T> type) {
        this.type = type;
        this.described = new RecordSchema(type);
        this.schema = schema(described);
    }

    public static <T> YamlFile<T> of(Class<T> type) {
        return new YamlFile<>(type);
    }

    /** Reads one file on its own; throws {@link InvalidConfiguration} with all that is wrong in it. */
    public Parsed<T> read(Source source) {
        Problems problems = new Problems();
        Optional<Parsed<T>> parsed = read(source, problems);
        problems.throwIfAny();
        return parsed.orElseThrow();
    }

    /** Reads one file of several; empty when it cannot be used, and then the problems say why. */
    public Optional<Parsed<T>> read(Source source, Problems problems) {
        Problems own = new Problems();
        Optional<Parsed<T>> parsed = parse(source, own);
        own.all().forEach(problems::add);
        return own.any() ? Optional.empty() : parsed;
    }

    private Optional<Parsed<T>> parse(Source source, Problems problems) {
        PlainWords words = new PlainWords(source, described);
        try {
            YamlTree.Read read = YamlTree.read(source, described.json(), problems);
            if (read.json().isNull()) {
                problems.add(Problem.inWholeFile(source.name(), "is empty; write its keys or remove the file"));
                return Optional.empty();
            }
            List<Error> errors = schema.validate(read.json());
            errors.forEach(error -> problems.add(words.of(error, read.tree())));
            return problems.any() ? Optional.empty() : bind(source, read, words, problems);
        } catch (YAMLException e) {
            problems.add(PlainWords.of(e, source));
        } catch (YamlTree.TooLarge e) {
            problems.add(Problem.inWholeFile(
                    source.name(),
                    "unfolds to more values than a file may hold; write it out without aliases (*name)"));
        }
        return Optional.empty();
    }

    private Optional<Parsed<T>> bind(Source source, YamlTree.Read read, PlainWords words, Problems problems) {
        try {
            return Optional.of(new Parsed<>(Json.MAPPER.treeToValue(read.json(), type), source, read));
        } catch (DatabindException e) {
            problems.add(words.of(e, read.tree()));
            return Optional.empty();
        }
    }

    /** The JSON schema that editors check these files with, ready to be written to docs/schema/. */
    public String schema() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(described.json()) + "\n";
    }

    private static Schema schema(RecordSchema described) {
        Dialect dialect = Dialect.builder(Dialects.getDraft7())
                .formats(formats -> formats.putAll(described.formats()))
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config))
                .getSchema(described.json());
    }
}
