package dev.perennial.feed;

import dev.perennial.clean.MailLists;
import dev.perennial.config.Home;
import dev.perennial.config.Source;

/** Reads {@code jobs/10-intake/lists/*.txt}: one word a line, # begins a remark; an empty file of the home is an empty list. */
final class MailListFiles {

    private static final String FOLDER = "jobs/10-intake/lists/";

    private MailListFiles() {}

    static MailLists read(Home home) {
        return MailLists.of(
                text(home, "role-mailboxes.txt"),
                text(home, "free-mail-domains.txt"),
                text(home, "disposable-mail-domains.txt"));
    }

    private static String text(Home home, String name) {
        return home.find(FOLDER + name).map(Source::text).orElse("");
    }
}
