package dev.perennial.cast;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.perennial.email.Letterhead;
import dev.perennial.email.SendWindow;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.night.Night;
import dev.perennial.outbox.NewMessage;
import dev.perennial.path.PathSettings.Sender;
import dev.perennial.path.Touch;
import dev.perennial.sales.AssignmentSettings;
import dev.perennial.sales.AssignmentSettings.Rep;
import dev.perennial.template.Rendered;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mail of one touch for one lead, ready for the outbox. */
@Component
class Letters {

    private final Letterhead letterhead;
    private final SendWindow window;
    private final Map<String, Rep> reps;
    private final Night night;

    Letters(Letterhead letterhead, SendWindow window, AssignmentSettings sales, Night night) {
        this.letterhead = letterhead;
        this.window = window;
        this.reps = sales.reps().stream().collect(toMap(Rep::rep, identity()));
        this.night = night;
    }

    /** @throws dev.perennial.language.TemplateFailure when the template has no answer to what this lead lacks */
    NewMessage write(Due due, Touch touch) {
        Rendered mail = touch.template().render(model(due, touch), language(due));
        SendWindow.Window when = window.next(night.endsAt(), due.zone());
        return new NewMessage(
                sendKey(due.enrolment(), touch),
                due.lead().leadNumber(),
                due.enrolment().number(),
                due.path().name(),
                touch.id(),
                due.enrolment().round(),
                due.lead().text("email"),
                touch.template().version(),
                "",
                night.date(),
                when.notBefore(),
                when.notAfter(),
                sender(due),
                mail.subject(),
                mail.html(),
                mail.text());
    }

    private static String sendKey(Enrolment enrolment, Touch touch) {
        return enrolment.path() + "/" + touch.id() + "/" + enrolment.leadNumber() + "/" + enrolment.round();
    }

    private Map<String, Object> model(Due due, Touch touch) {
        Optional<Rep> owner = owner(due);
        return letterhead.model(
                due.lead().values(),
                due.lead().text("email"),
                owner.map(Rep::name).orElse(""),
                owner.map(Rep::email).orElse(""),
                due.path().name(),
                touch.id());
    }

    private String sender(Due due) {
        Optional<Rep> owner = owner(due).filter(rep -> due.path().settings().sender() == Sender.OWNER);
        return letterhead.sender(
                owner.map(Rep::name).orElse(""), owner.map(Rep::email).orElse(""));
    }

    private Optional<Rep> owner(Due due) {
        return Optional.ofNullable(reps.get(due.lead().text("owner")));
    }

    private static Locale language(Due due) {
        String language = due.lead().text("language");
        return language.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }
}
