package dev.perennial.feed;

import dev.perennial.clean.MailLists;
import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/10-intake/feeds/*.yaml}. */
@Component
public class FeedFiles implements Check {

    static final YamlFile<FeedSettings> FILE = YamlFile.of(FeedSettings.class);
    private static final String FOLDER = "jobs/10-intake/feeds";

    private final Home home;

    FeedFiles(Home home) {
        this.home = home;
    }

    public static Feeds read(Home home, Problems problems) {
        List<Feed> feeds = new ArrayList<>();
        MailLists mailLists = MailListFiles.read(home);
        List<Parsed<FeedSettings>> files = home.list(FOLDER, ".yaml").stream()
                .flatMap(name -> home.find(name).stream())
                .flatMap(source -> FILE.read(source, problems).stream())
                .toList();
        for (Parsed<FeedSettings> file : files) {
            FeedCheck check = new FeedCheck(file, problems);
            if (check.passes()) {
                feeds.add(new Feed(nameOf(file.name()), file.value(), mailLists));
            }
        }
        Overlaps.find(files, feeds, problems);
        return new Feeds(feeds);
    }

    /** One feed that is not among the files yet; empty when it cannot be used, and then the problems say why. */
    public static Optional<Feed> read(Source source, Home home, Problems problems) {
        return FILE.read(source, problems)
                .filter(file -> new FeedCheck(file, problems).passes())
                .map(file -> new Feed(nameOf(file.name()), file.value(), MailListFiles.read(home)));
    }

    static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
