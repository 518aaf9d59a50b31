package dev.perennial.intake;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/10-intake/job.yaml}. */
@Component
class IntakeFile implements Check {

    static final YamlFile<IntakeSettings> FILE = YamlFile.of(IntakeSettings.class);

    private final Home home;

    IntakeFile(Home home) {
        this.home = home;
    }

    static Optional<IntakeSettings> read(Home home, Problems problems) {
        return FILE.read(home.require("jobs/10-intake/job.yaml"), problems).map(Parsed::value);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
