package dev.perennial.trait;

import dev.perennial.clean.Email;
import dev.perennial.clean.MailLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** E-mail addresses with what the shipped lists know of them: whose mailbox is shared, and which domain is nobody's company. */
public final class Mailboxes {

    private static final MailLists SHIPPED =
            MailLists.of(list("role-mailboxes"), list("free-mail-domains"), list("disposable-mail-domains"));

    private static final Recent<Optional<Email>> RECENT = new Recent<>(1 << 10);

    private Mailboxes() {}

    public static Optional<Email> parse(String written) {
        return RECENT.of(written, () -> Email.parse(written, SHIPPED));
    }

    private static String list(String name) {
        String file = "/jobs/10-intake/lists/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(Mailboxes.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list " + file, e);
        }
    }
}
