package dev.perennial.template;

import dev.perennial.config.Home;
import dev.perennial.language.LockedDown;
import dev.perennial.language.TemplateFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The e-mails of all paths, each compiled once: an edit during a run is seen by the next one. */
@Component
public class Templates {

    static final String NURTURE = "templates/nurture/";

    private final Home home;
    private final LockedDown language;
    private final Map<String, TouchTemplate> compiled = new ConcurrentHashMap<>();

    public Templates(Home home) {
        this.home = home;
        this.language = new LockedDown(home);
    }

    /**
     * One touch of a path, by the names of their folders: {@code touch("no-budget", "01-cost-of-waiting")}.
     *
     * @throws TemplateFailure when a template is broken
     * @throws dev.perennial.config.InvalidConfiguration when its touch.yaml is missing or wrong
     */
    public TouchTemplate touch(String path, String folder) {
        return compiled.computeIfAbsent(
                NURTURE + path + "/" + folder + "/", touch -> new TouchFolder(home, language, touch).compile());
    }

    public List<String> paths() {
        return home.folders("templates/nurture");
    }

    /** The folders of a path's touches in the order of their numbers. */
    public List<String> touches(String path) {
        return home.folders(NURTURE + path);
    }
}
