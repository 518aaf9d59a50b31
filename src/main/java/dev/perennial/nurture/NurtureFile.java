package dev.perennial.nurture;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/60-nurture/job.yaml}. */
@Component
class NurtureFile implements Check {

    private static final YamlFile<NurtureSettings> FILE = YamlFile.of(NurtureSettings.class);

    private final Home home;

    NurtureFile(Home home) {
        this.home = home;
    }

    static Optional<NurtureSettings> read(Home home, Problems problems) {
        return FILE.read(home.require("jobs/60-nurture/job.yaml"), problems).map(Parsed::value);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
