package dev.perennial.cli;

import dev.perennial.Perennial;
import dev.perennial.config.Home;
import dev.perennial.server.ServerAhead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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

    /**
     * For a made-up company: whatever database and mail server this machine is set up for, neither is touched. Nobody
     * waits for the disk, as a scratch home is made anew each time.
     */
    static App toPlay(Home scratch) {
        return start(
                scratch, Map.of("perennial.progress", "nothing", "perennial.wait-for-disk", false), App::forgetServers);
    }

    private static void forgetServers(ConfigurableEnvironment settings) {
        MutablePropertySources sources = settings.getPropertySources();
        Map<String, Object> environment = withoutServers(settings.getSystemEnvironment());
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        sources.replace(
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                new MapPropertySource(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        withoutServers(settings.getSystemProperties())));
        sources.remove("spring.application.json");
    }

    private static Map<String, Object> withoutServers(Map<String, Object> settings) {
        Map<String, Object> left = new HashMap<>(settings);
        left.keySet().removeIf(App::namesAServer);
        return left;
    }

    private static boolean namesAServer(String setting) {
        String name = setting.toLowerCase(Locale.ROOT).replace('_', '.');
        return name.startsWith("spring.datasource") || name.startsWith("spring.mail");
    }

    private static App start(Home home, Map<String, Object> more) {
        return start(home, more, settings -> {});
    }

    private static App start(Home home, Map<String, Object> more, Consumer<ConfigurableEnvironment> changes) {
        writable(home.logs());
        Settings settings = new Settings(home);
        settings.requireText();
        Map<String, Object> properties = new HashMap<>(more);
        properties.putAll(settings.place());
        properties.put("logging.file.name", home.logs().resolve("perennial.log").toString());
        if (System.getenv("LOGGING_STRUCTURED_FORMAT_CONSOLE") != null) {
            properties.put("logging.threshold.console", "INFO");
        }
        return new App(new SpringApplicationBuilder(Perennial.class)
                .logStartupInfo(false)
                .properties(properties)
                .initializers(
                        context -> {
                            changes.accept(context.getEnvironment());
                            settings.require(context.getEnvironment());
                            ((GenericApplicationContext) context).registerBean(Home.class, () -> home);
                        },
                        new ServerAhead(home))
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
