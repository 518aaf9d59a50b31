package dev.perennial.nurture;

import dev.perennial.batch.Night;
import dev.perennial.email.NewMessage;
import dev.perennial.email.SendWindow;
import dev.perennial.template.Rendered;
import dev.perennial.template.TouchTemplate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the mail of one touch for one lead, ready for the outbox. */
@Component
class Letters {

    private final SendWindow window;
    private final Night night;

    Letters(SendWindow window, Night night) {
        this.window = window;
        this.night = night;
    }

    /** @throws dev.perennial.template.TemplateFailure when the template has no answer to what this lead lacks */
    NewMessage write(Due due, Touch touch) {
        Enrolment enrolment = due.enrolment();
        String sendKey = sendKey(enrolment, touch);
        TouchTemplate template = touch.template();
        Rendered mail = template.render(model(due, touch), language(due));
        SendWindow.Window when = window.next(night.endsAt(), due.zone());
        return new NewMessage(
                sendKey,
                due.lead().leadNumber(),
                enrolment.number(),
                enrolment.path(),
                touch.id(),
                enrolment.round(),
                due.lead().text("email"),
                template.version(),
                "",
                night.date(),
                when.notBefore(),
                when.notAfter(),
                "company",
                mail.subject(),
                mail.html(),
                mail.text());
    }

    private static String sendKey(Enrolment enrolment, Touch touch) {
        return enrolment.path() + "/" + touch.id() + "/" + enrolment.leadNumber() + "/" + enrolment.round();
    }

    private static Map<String, Object> model(Due due, Touch touch) {
        return Map.of(
                "lead", due.lead().values(),
                "owner", Map.of("name", due.lead().text("owner")),
                "company", Map.of("name", "x", "address", "x", "website", "x", "email", "x"),
                "unsubscribe", Map.of("url", "x", "mailto", "x"),
                "path", due.path().name(),
                "touch", touch.id());
    }

    private static Locale language(Due due) {
        String language = due.lead().text("language");
        return language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
