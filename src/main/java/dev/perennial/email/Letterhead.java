package dev.perennial.email;

import dev.perennial.carrier.Letter.Unsubscribe;
import dev.perennial.lead.EmailKey;
import dev.perennial.outbox.MessageIds;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who writes, and how the reader is left alone: what every e-mail of the company has in common. */
@Component
public class Letterhead implements MessageIds {

    private final EmailSettings settings;
    private final Secret secret;

    Letterhead(EmailSettings settings, Secret secret) {
        this.settings = settings;
        this.secret = secret;
    }

    /**
     * What a template may speak of.
     *
     * @param lead the facts of the lead
     * @param email the lead's address
     * @param ownerName the lead's owner as people know them; empty when there is none
     */
    public Map<String, Object> model(
            Map<String, Object> lead, String email, String ownerName, String ownerEmail, String path, String touch) {
        EmailSettings.Company company = settings.company();
        Unsubscribe leave = unsubscribe(email);
        Map<String, Object> model = new HashMap<>();
        model.put("lead", lead);
        model.put("owner", Map.of("name", ownerName, "email", ownerEmail));
        model.put(
                "company",
                Map.of(
                        "name", company.name(),
                        "address", company.address(),
                        "website", company.website(),
                        "email", company.email()));
        model.put(
                "unsubscribe",
                Map.of("url", leave.url() == null ? leave.mailto() : leave.url(), "mailto", leave.mailto()));
        model.put("path", path);
        model.put("touch", touch);
        return model;
    }

    /** {@code Name <address>}: the owner where allowed and of the company's own domain, otherwise the company. */
    public String sender(String ownerName, String ownerEmail) {
        EmailSettings.Company company = settings.company();
        boolean asOwner = settings.sendAs() == EmailSettings.From.OWNER
                && !ownerName.isBlank()
                && domain(ownerEmail).equals(domain(company.email()));
        return asOwner ? ownerName + " <" + ownerEmail + ">" : company.name() + " <" + company.email() + ">";
    }

    /** What an unsubscribe request carries instead of the address; the same for ever for one mailbox. */
    public String token(String email) {
        return secret.token("unsubscribe", EmailKey.of(email));
    }

    Unsubscribe unsubscribe(String email) {
        String token = token(email);
        String url = settings.unsubscribe().url();
        String mailto =
                "mailto:" + settings.unsubscribe().mailbox().replace("@", "+" + token + "@") + "?subject=unsubscribe";
        return new Unsubscribe(mailto, url == null ? null : url + "?t=" + token);
    }

    @Override
    public String messageId(String sendKey) {
        return "<" + secret.token("message-id", sendKey) + "@" + domain() + ">";
    }

    String domain() {
        return domain(settings.company().email());
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
