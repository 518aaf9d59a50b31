package dev.perennial.cli;

import static java.util.Map.entry;

import com.zaxxer.hikari.HikariConfig;
import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.server.EmbeddedServer;
import dev.perennial.yaml.YamlText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings of database, mail and logging: a file of the home, before which comes the environment. */
final class Settings implements Check {

    private static final String FILE = "config/application.yaml";
    private static final String OWN = "perennial.";
    private static final String POOL = OWN + "database.buffer-pool";

    /** What each of ours, and each group of Spring's that is used, must be. */
    private static final Map<String, Class<?>> WANTED = new TreeMap<>(Map.ofEntries(
            entry(POOL, String.class),
            entry(OWN + "database.load-data", Boolean.class),
            entry(OWN + "wait-for-disk", Boolean.class),
            entry(OWN + "progress", String.class),
            entry("spring.datasource", DataSourceProperties.class),
            entry("spring.datasource.hikari", HikariConfig.class),
            entry("spring.mail", MailProperties.class)));

    private final Home home;

    Settings(Home home) {
        this.home = home;
    }

    /** Where they stand. The home's and no others: the folder that the command was typed in may be another home. */
    Map<String, Object> place() {
        return Map.of(
                "spring.config.location",
                "optional:classpath:/;optional:"
                        + home.folder().resolve("config/").toUri());
    }

    /** For what works without the program; throws {@link InvalidConfiguration}. */
    ConfigurableEnvironment read() {
        requireText();
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addLast(new MapPropertySource("place of the settings", place()));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(settings);
        } catch (ConfigDataException unusable) {
            throw new InvalidConfiguration(Problem.inWholeFile(FILE, Failures.innermost(unusable)));
        }
        require(settings);
        return settings;
    }

    /** That there is no file, or one that can be read. */
    void requireText() {
        Problems problems = new Problems();
        home.find(FILE).ifPresent(text -> YamlText.check(text, problems));
        problems.throwIfAny();
    }

    /** That they are what they must be. */
    void require(ConfigurableEnvironment settings) {
        Problems problems = new Problems();
        Binder binder = Binder.get(settings);
        WANTED.forEach((name, type) -> {
            try {
                binder.bind(name, type);
            } catch (BindException refusal) {
                problems.add(problem(refusal));
            }
        });
        settings.getPropertySources().forEach(source -> unknown(source, problems));
        try {
            EmbeddedServer.check(settings);
        } catch (InvalidConfiguration wrong) {
            Origin place = origin(settings, POOL);
            wrong.problems().forEach(problem -> problems.add(at(place, problem.message())));
        }
        problems.throwIfAny();
    }

    @Override
    public void check(Problems problems) {
        try {
            read();
        } catch (InvalidConfiguration wrong) {
            wrong.problems().forEach(problems::add);
        }
    }

    private static void unknown(PropertySource<?> source, Problems problems) {
        if (source instanceof OriginTrackedMapPropertySource file) {
            for (String name : file.getPropertyNames()) {
                if (name.startsWith(OWN) && !isKnown(name)) {
                    String known = Suggestion.instead(name, WANTED.keySet());
                    problems.add(at(
                            file.getOrigin(name),
                            "unknown key '" + name + "'" + (known.isEmpty() ? "; remove it" : known)));
                }
            }
        }
    }

    /** However it is written: waitForDisk is wait-for-disk. */
    private static boolean isKnown(String name) {
        ConfigurationPropertyName written = ConfigurationPropertyName.adapt(name, '.');
        return WANTED.keySet().stream().map(ConfigurationPropertyName::of).anyMatch(written::equals);
    }

    private static Problem problem(BindException refusal) {
        Optional<ConfigurationProperty> setting = Optional.ofNullable(refusal.getProperty());
        String name = setting.map(ConfigurationProperty::getName)
                .orElse(refusal.getName())
                .toString();
        return at(setting.map(ConfigurationProperty::getOrigin).orElse(null), name + " " + wanted(refusal));
    }

    /** The value itself is not told: it may be a secret. */
    private static String wanted(BindException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException failed) {
                return "must be " + words(failed.getTargetType().getObjectType());
            }
        }
        return "cannot be used (" + Failures.innermost(refusal) + ")";
    }

    private static String words(Class<?> type) {
        if (type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Duration.class) {
            return "a time, such as 10s";
        }
        return "a value of the kind " + type.getSimpleName();
    }

    private static @Nullable Origin origin(ConfigurableEnvironment settings, String name) {
        return settings.getPropertySources().stream()
                .flatMap(source -> Stream.ofNullable(OriginLookup.getOrigin(source, name)))
                .findFirst()
                .orElse(null);
    }

    private static Problem at(@Nullable Origin origin, String message) {
        Origin place = origin;
        while (place instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null) {
            place = wrapped.getOrigin();
        }
        if (place instanceof TextResourceOrigin text && text.getLocation() != null) {
            String file = text.getResource() == null
                    ? FILE
                    : "config/" + text.getResource().getFilename();
            return new Problem(
                    file, text.getLocation().getLine() + 1, text.getLocation().getColumn() + 1, message);
        }
        return Problem.inWholeFile(
                place instanceof SystemEnvironmentOrigin variable
                        ? "environment variable " + variable.getProperty()
                        : FILE,
                message);
    }
}
