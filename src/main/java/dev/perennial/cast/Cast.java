package dev.perennial.cast;

import dev.perennial.cast.Ledger.PastMessage;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.language.TemplateFailure;
import dev.perennial.night.Night;
import dev.perennial.path.Touch;
import dev.perennial.path.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses at most one touch for each lead tonight, within the caps, and writes the mail. */
@Component
class Cast {

    private final Ledgers ledgers;
    private final Caps caps;
    private final Letters letters;
    private final Night night;

    Cast(Ledgers ledgers, Caps caps, Letters letters, Night night) {
        this.ledgers = ledgers;
        this.caps = caps;
        this.letters = letters;
        this.night = night;
    }

    List<Plan> plan(List<? extends Due> page) {
        Ledgers.Page sent = ledgers.of(page.stream().map(Due::lead).toList());
        List<Plan> plans = new ArrayList<>();
        for (Due due : page) {
            Plan plan = plan(due, sent.of(due.lead()));
            plans.add(plan);
            if (plan instanceof Plan.Mail mail) {
                sent.add(asPast(due, mail.touch()));
            }
        }
        return plans;
    }

    private Plan plan(Due due, Ledger ledger) {
        LocalDate tonight = night.date();
        Turn turn = turn(due, ledger);
        if (turn instanceof Turn.Send send) {
            LocalDate free = caps.firstFreeNight(ledger, tonight);
            return free.equals(tonight) ? mail(due, send) : new Plan.Later(due, free, Optional.empty());
        }
        return turn instanceof Turn.Wait wait
                ? new Plan.Later(due, wait.until(), Optional.empty())
                : new Plan.Finish(due);
    }

    private Plan mail(Due due, Turn.Send send) {
        try {
            return new Plan.Mail(due, send.touch(), letters.write(due, send.touch()), send.nextOn());
        } catch (TemplateFailure failure) {
            return new Plan.Later(due, night.date().plusDays(1), Optional.of(String.valueOf(failure.getMessage())));
        }
    }

    private Turn turn(Due due, Ledger ledger) {
        return due.path()
                .turn(
                        due.lead().values(),
                        ledger.had(due.enrolment()),
                        ledger.began(due.enrolment()),
                        due.enrolment().waitsSince(),
                        night.date());
    }

    /** How many of these would be mailed, without writing the mails. */
    long audience(List<? extends Due> page) {
        Ledgers.Page sent = ledgers.of(page.stream().map(Due::lead).toList());
        long audience = 0;
        for (Due due : page) {
            Ledger ledger = sent.of(due.lead());
            if (turn(due, ledger) instanceof Turn.Send send && isFree(ledger)) {
                sent.add(asPast(due, send.touch()));
                audience++;
            }
        }
        return audience;
    }

    private boolean isFree(Ledger ledger) {
        return caps.firstFreeNight(ledger, night.date()).equals(night.date());
    }

    private PastMessage asPast(Due due, Touch touch) {
        Enrolment enrolment = due.enrolment();
        return new PastMessage(
                enrolment.leadNumber(),
                due.lead().text("email"),
                enrolment.path(),
                enrolment.round(),
                touch.id(),
                night.date(),
                true);
    }
}
