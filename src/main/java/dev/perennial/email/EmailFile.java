package dev.perennial.email;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/70-email/job.yaml}. */
@Component
class EmailFile implements Check {

    static final String ADDRESS = "[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+";

    private static final YamlFile<EmailSettings> FILE = YamlFile.of(EmailSettings.class);

    private final Home home;

    EmailFile(Home home) {
        this.home = home;
    }

    static Optional<EmailSettings> read(Home home, Problems problems) {
        Optional<Parsed<EmailSettings>> file = FILE.read(home.require("jobs/70-email/job.yaml"), problems);
        file.filter(read -> read.value().window().days().isEmpty())
                .ifPresent(read -> problems.add(read.problem("/window/days", "is empty; name at least one day")));
        file.filter(read -> read.value()
                        .window()
                        .from()
                        .equals(read.value().window().to()))
                .ifPresent(read -> problems.add(
                        read.problem("/window/to", "is the same as from; write 00:00 to 23:59 for all day")));
        file.filter(read -> hasControls(
                        read.value().company().name() + read.value().company().address()))
                .ifPresent(read -> problems.add(
                        read.problem("/company/address", "has a line break; write name and address on one line")));
        return file.map(Parsed::value);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
