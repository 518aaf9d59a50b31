package dev.perennial.report;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
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
        parsed.ifPresent(file -> checkStages(file, problems));
        return parsed.map(Parsed::value);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }

    private static void checkStages(Parsed<ReportSettings> file, Problems problems) {
        List<String> line = file.value().mainLine();
        if (line.size() < 2) {
            problems.add(file.problem("/main-line", "must name at least two stages, the first one first"));
            return;
        }
        for (int i = 0; i < file.value().conversions().size(); i++) {
            ReportSettings.Conversion conversion = file.value().conversions().get(i);
            String from = Parsed.pointer("conversions", i, "from");
            String to = Parsed.pointer("conversions", i, "to");
            if (!line.contains(conversion.from())) {
                problems.add(file.problem(from, unknown(conversion.from(), line)));
            } else if (!line.contains(conversion.to())) {
                problems.add(file.problem(to, unknown(conversion.to(), line)));
            } else if (line.indexOf(conversion.to()) <= line.indexOf(conversion.from())) {
                problems.add(file.problem(
                        to, "must come after '" + conversion.from() + "' on main-line; name a later stage"));
            }
        }
    }

    private static String unknown(String stage, List<String> line) {
        return "'" + stage + "' is no stage of main-line" + Suggestion.instead(stage, line);
    }
}
