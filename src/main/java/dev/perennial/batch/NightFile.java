package dev.perennial.batch;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/night.yaml}. */
@Component
class NightFile implements Check {

    private static final YamlFile<NightSettings> FILE = YamlFile.of(NightSettings.class);

    private final Home home;

    NightFile(Home home) {
        this.home = home;
    }

    static Optional<NightSettings> read(Home home, Problems problems) {
        Optional<Parsed<NightSettings>> parsed = FILE.read(home.require("jobs/night.yaml"), problems);
        parsed.filter(file -> !hours(file.value()))
                .ifPresent(file -> problems.add(
                        file.problem("/business-hours/to", "must be later than from; write the hours of one day")));
        return parsed.map(Parsed::value);
    }

    private static boolean hours(NightSettings settings) {
        LocalTime to = settings.businessHours().to();
        return to.equals(LocalTime.MIDNIGHT) || settings.businessHours().from().isBefore(to);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
