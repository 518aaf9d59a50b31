package dev.perennial.report;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Parsed;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.config.YamlFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/80-report/job.yaml}. */
@Component
class ReportFile implements Check {

    static final YamlFile<ReportSettings> KIND = YamlFile.of(ReportSettings.class);

    private final Home home;

    ReportFile(Home home) {
        this.home = home;
    }

    static Optional<ReportSettings> read(Home home, Problems problems) {
        Optional<Parsed<ReportSettings>> parsed = KIND.read(home.require("jobs/80-report/job.yaml"), problems);
        parsed.ifPresent(file -> checkConversions(file, problems));
        return parsed.map(Parsed::value);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }

    private static void checkConversions(Parsed<ReportSettings> file, Problems problems) {
        List<String> line = file.value().mainLine();
        List<ReportSettings.Conversion> conversions = file.value().conversions();
        for (int i = 0; i < conversions.size(); i++) {
            ReportSettings.Conversion conversion = conversions.get(i);
            boolean known = isOnLine(conversion.from(), Parsed.pointer("conversions", i, "from"), file, problems)
                    & isOnLine(conversion.to(), Parsed.pointer("conversions", i, "to"), file, problems);
            if (known && line.indexOf(conversion.to()) <= line.indexOf(conversion.from())) {
                problems.add(file.problem(
                        Parsed.pointer("conversions", i, "to"),
                        "'" + conversion.to() + "' does not come after '" + conversion.from()
                                + "' on the main line; name a later stage"));
            }
        }
    }

    private static boolean isOnLine(String stage, String pointer, Parsed<ReportSettings> file, Problems problems) {
        List<String> line = file.value().mainLine();
        if (line.contains(stage)) {
            return true;
        }
        problems.add(
                file.problem(pointer, "'" + stage + "' is no stage of main-line" + Suggestion.instead(stage, line)));
        return false;
    }
}
