package dev.perennial.cli;

import dev.perennial.Perennial;
import dev.perennial.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running program of one home: its database, its jobs, its settings. */
final class App implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** For commands that look something up: only what they ask for is made. */
    static App toLook(Home home) {
        return start(home, Map.of("spring.main.lazy-initialization", true));
    }

    /** @param progress what people see while jobs run: nothing, lines or bars */
    static App toRun(Home home, String progress) {
        return toRun(home, progress, Map.of());
    }

    /** @param settings hold where neither the home nor the environment says otherwise */
    static App toRun(Home home, String progress, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("perennial.progress", progress);
        return start(home, all);
    }

    /** Bars on a terminal, otherwise lines; only the launcher can tell what it writes to. */
    static String progress() {
        return Boolean.getBoolean("perennial.terminal") ? "bars" : "lines";
    }

    private static App start(Home home, Map<String, Object> more) {
        writable(home.logs());
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(
                "spring.config.additional-location",
                "optional:" + home.folder().resolve("config").toUri());
        properties.put("logging.file.name", home.logs().resolve("perennial.log").toString());
        if (System.getenv("LOGGING_STRUCTURED_FORMAT_CONSOLE") != null) {
            properties.put("logging.threshold.console", "INFO");
        }
        return new App(new SpringApplicationBuilder(Perennial.class)
                .logStartupInfo(false)
                .properties(properties)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Home.class, () -> home))
                .run());
    }

    /** Told before anything is started there, and in one sentence. */
    static void writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new UsageError("Cannot write to " + folder + " ("
                    + e.getClass().getSimpleName() + "). Let this user write there, or name another home with --home.");
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
