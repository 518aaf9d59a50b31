package dev.perennial.language;

import dev.perennial.config.Home;
import dev.perennial.config.Source;
import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Lets templates see the {@code .html} and {@code .txt} files below {@code templates/}, and nothing else. */
final class TemplatesOfHome implements TemplateLoader {

    static final String ROOT = "templates/";

    private final Home home;

    TemplatesOfHome(Home home) {
        this.home = home;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        boolean template = name.endsWith(".html") || name.endsWith(".txt");
        boolean leavesTheFolder = name.contains("..") || name.contains("\\") || name.contains(":");
        return template && !leavesTheFolder ? home.find(ROOT + name).orElse(null) : null;
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
