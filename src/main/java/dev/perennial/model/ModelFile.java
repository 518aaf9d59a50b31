package dev.perennial.model;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/20-dedupe/model.yaml}, or a model of one's own. */
@Component
public class ModelFile implements Check {

    static final YamlFile<Model> FILE = YamlFile.of(Model.class);
    static final String SHIPPED = "jobs/20-dedupe/model.yaml";

    private final Home home;

    ModelFile(Home home) {
        this.home = home;
    }

    @Override
    public void check(Problems problems) {
        home.find(SHIPPED).ifPresent(source -> read(source, problems));
    }

    /** Whether leads shall be matched by likeness; an empty file of a home switches it off. */
    public static boolean isThere(Home home) {
        return home.find(SHIPPED).isPresent();
    }

    /** The model of the night; throws {@link InvalidConfiguration} with all that is wrong in it. */
    public static Model of(Home home) {
        return Problems.none(problems -> read(home.require(SHIPPED), problems));
    }

    /** A model in any file; throws {@link InvalidConfiguration} with all that is wrong in it. */
    public static Model of(Path file) {
        return Problems.none(problems -> read(source(file), problems));
    }

    /** As {@link #of(Path)}, for records that have only these columns. */
    public static Model of(Path file, Collection<String> columns) {
        Source source = source(file);
        return Problems.none(problems -> read(source, problems, Optional.of(columns)));
    }

    static Optional<Model> read(Source source, Problems problems) {
        return read(source, problems, Optional.empty());
    }

    private static Optional<Model> read(Source source, Problems problems, Optional<Collection<String>> columns) {
        Problems own = new Problems();
        Optional<Model> model = FILE.read(source, own).map(file -> checked(file, own, columns));
        own.all().forEach(problems::add);
        return own.any() ? Optional.empty() : model;
    }

    private static Model checked(Parsed<Model> file, Problems problems, Optional<Collection<String>> columns) {
        new ComparisonsCheck(file, problems).check();
        new RulesCheck(file, problems).check();
        columns.ifPresent(known -> new ColumnsCheck(file, known, problems).check());
        return file.value();
    }

    private static Source source(Path file) {
        try {
            return new Source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidConfiguration(Problem.inWholeFile(
                    file.toString(), "cannot be read as UTF-8 text; check the name and who may read it"));
        }
    }

    /** A problem at one of the blocking rules (from 0) of a model that was read from this file. */
    public static Problem problemAtRule(Path file, int rule, String message) {
        return FILE.read(source(file)).problem(Parsed.pointer("blocking", "rules", rule), message);
    }
}
