package dev.perennial.night;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        parsed.ifPresent(file -> check(file, problems));
        return parsed.map(Parsed::value);
    }

    private static void check(Parsed<NightSettings> file, Problems problems) {
        NightSettings settings = file.value();
        if (!hours(settings)) {
            problems.add(file.problem("/business-hours/to", "must be later than from; write the hours of one day"));
        }
        if (settings.workingDays().isEmpty()) {
            problems.add(
                    file.problem("/working-days", "is empty, so that no business hour would ever pass; name a day"));
        }
        Set<String> countries = HolidayManager.getSupportedCalendarCodes();
        String country = settings.holidays().country();
        if (countries.stream().noneMatch(country::equalsIgnoreCase)) {
            problems.add(file.problem(
                    "/holidays/country",
                    "no holidays are known of '" + country + "'" + Suggestion.instead(country, countries)));
        } else if (!settings.holidays().region().isEmpty()) {
            region(file, settings.holidays(), problems);
        }
    }

    private static void region(Parsed<NightSettings> file, NightSettings.Holidays holidays, Problems problems) {
        Set<String> regions = HolidayManager.getInstance(ManagerParameters.create(holidays.country()))
                .getCalendarHierarchy()
                .getChildren()
                .keySet();
        if (!regions.contains(holidays.region())) {
            problems.add(file.problem(
                    "/holidays/region",
                    "'" + holidays.country() + "' has no region '" + holidays.region() + "'"
                            + (regions.isEmpty()
                                    ? "; leave it out"
                                    : "; known are " + String.join(", ", new TreeSet<>(regions)))));
        }
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
