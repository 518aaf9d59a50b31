package dev.perennial.cast;

import dev.perennial.database.Utc;
import dev.perennial.enrolment.EnrolmentState;
import dev.perennial.enrolment.Enrolments;
import dev.perennial.enrolment.Leaving;
import dev.perennial.enrolment.Leaving.Onward;
import dev.perennial.night.Night;
import dev.perennial.outbox.NewMessage;
import dev.perennial.outbox.Outbox;
import dev.perennial.path.PathSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Queues tonight's messages and, in the same transaction, says of each enrolment when to look at it again. */
@Component
public class PlannedTouches {

    private static final Logger log = LoggerFactory.getLogger(PlannedTouches.class);
    private static final int FAILURE_CHARACTERS = 500;

    private final Cast cast;
    private final Outbox outbox;
    private final Enrolments enrolments;
    private final JdbcTemplate database;
    private final Night night;

    PlannedTouches(Cast cast, Outbox outbox, Enrolments enrolments, JdbcTemplate database, Night night) {
        this.cast = cast;
        this.outbox = outbox;
        this.enrolments = enrolments;
        this.database = database;
        this.night = night;
    }

    public void plan(Chunk<? extends Due> due) {
        List<Plan> plans = cast.plan(due.getItems());
        mail(only(Plan.Mail.class, plans));
        lookAgain(only(Plan.Later.class, plans));
        finish(only(Plan.Finish.class, plans));
    }

    private void mail(List<Plan.Mail> mails) {
        LocalDate tonight = night.date();
        List<NewMessage> messages = mails.stream().map(Plan.Mail::message).toList();
        outbox.queue(messages);
        database.batchUpdate(
                "UPDATE enrolments SET waits_since = ?, next_on = ?, failure = NULL WHERE enrolment = ?",
                mails.stream()
                        .map(mail -> new Object[] {tonight, mail.nextOn(), number(mail)})
                        .toList());
    }

    private void lookAgain(List<Plan.Later> later) {
        database.batchUpdate(
                "UPDATE enrolments SET next_on = ?, failure = ? WHERE enrolment = ?",
                later.stream()
                        .map(each -> new Object[] {each.nextOn(), cut(each.failure()), number(each)})
                        .toList());
        List<String> failures =
                later.stream().flatMap(each -> each.failure().stream()).toList();
        if (!failures.isEmpty()) {
            log.warn(
                    "{} touches could not be written and are tried again tomorrow; the first: {}",
                    failures.size(),
                    failures.get(0));
        }
    }

    private static @Nullable String cut(Optional<String> failure) {
        return failure.map(text -> text.substring(0, Math.min(text.length(), FAILURE_CHARACTERS)))
                .orElse(null);
    }

    private void finish(List<Plan.Finish> finished) {
        enrolments.leave(finished.stream().map(PlannedTouches::exhausted).toList());
        database.batchUpdate("""
                UPDATE leads SET next_action = ?, next_owner = COALESCE(owner, 'marketing'), next_due = ?
                WHERE lead_number = ?
                """, finished.stream().flatMap(this::nextAction).toList());
    }

    private static Leaving exhausted(Plan.Finish finish) {
        PathSettings.Exhausted next = finish.due().path().settings().exhausted();
        return new Leaving(
                finish.due().enrolment(),
                EnrolmentState.FINISHED,
                "exhausted",
                next.stage().map(stage -> new Onward(stage, next.reason())));
    }

    private Stream<Object[]> nextAction(Plan.Finish finish) {
        PathSettings.Exhausted next = finish.due().path().settings().exhausted();
        LocalDate until = next.within().after(night.date());
        return next.nextAction().stream().map(action -> new Object[] {
            action,
            Utc.of(NextSteps.endOf(until, night)),
            finish.due().enrolment().leadNumber()
        });
    }

    private static long number(Plan plan) {
        return plan.due().enrolment().number();
    }

    private static <P extends Plan> List<P> only(Class<P> kind, List<Plan> plans) {
        return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
