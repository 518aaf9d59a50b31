package dev.perennial.carrier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Chooses how letters go: over SMTP where {@code spring.mail.host} is set, into files otherwise. */
@Component
public class Carriers {

    private final @Nullable JavaMailSenderImpl settings;
    private final EmlFiles files;
    private final Journal journal;

    Carriers(ObjectProvider<JavaMailSenderImpl> settings, EmlFiles files, Journal journal) {
        this.settings = settings.getIfAvailable();
        this.files = files;
        this.journal = journal;
    }

    /** @param bounceAddress where the server reports undeliverable letters to; the sender when null */
    public Carrier carrier(@Nullable String bounceAddress) {
        return settings == null ? files : new Smtp(settings, journal, bounceAddress);
    }
}
