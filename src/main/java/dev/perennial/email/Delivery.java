package dev.perennial.email;

import dev.perennial.batch.Tally;
import dev.perennial.carrier.Answer;
import dev.perennial.carrier.Carrier;
import dev.perennial.carrier.Carriers;
import dev.perennial.carrier.Letter;
import dev.perennial.night.Calendar;
import dev.perennial.outbox.Claim;
import dev.perennial.outbox.Claims;
import dev.perennial.outbox.DueMessage;
import dev.perennial.outbox.MessageState;
import dev.perennial.outbox.Outcome;
import dev.perennial.outbox.Suppressions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: a batch is claimed and the claim committed, the letters go one by one, and what became of them is
 * recorded. SMTP knows no rollback, so nothing is sent inside a transaction: the one that a step opens around each piece
 * of its work is suspended, and {@link Claims} commits on its own. A kill leaves claims behind; {@link #settleClaims}
 * decides them from evidence, never by sending again.
 *
 * <p>Files, which leave the machine nowhere, are written at once and dated at the beginning of their window.
 */
@Component
public class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 100;
    private static final Instant ALL = Instant.parse("9999-01-01T00:00:00Z");

    private final Claims claims;
    private final Waiting waiting;
    private final Suppressions suppressions;
    private final Letterhead letterhead;
    private final EmailSettings settings;
    private final Carrier carrier;
    private final Calendar calendar;
    private final Clock clock;
    private final TransactionTemplate outsideOfTransactions;

    Delivery(
            Claims claims,
            Waiting waiting,
            Suppressions suppressions,
            Letterhead letterhead,
            EmailSettings settings,
            Carriers carriers,
            Calendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.claims = claims;
        this.waiting = waiting;
        this.suppressions = suppressions;
        this.letterhead = letterhead;
        this.settings = settings;
        this.carrier = carriers.carrier(settings.bounceAddress());
        this.calendar = calendar;
        this.clock = clock;
        this.outsideOfTransactions = new TransactionTemplate(transactions);
        outsideOfTransactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Everything that is due now; how many messages were sent. For the holder of the run lock. */
    public long deliverDue() {
        AtomicLong sent = new AtomicLong();
        outsideOfTransactions.executeWithoutResult(none -> {
            boolean more = true;
            while (more) {
                more = settleClaims();
            }
            makeReady();
            waiting.stopAboveLimit();
            more = true;
            while (more) {
                more = deliverBatch(sent::addAndGet);
            }
        });
        return sent.get();
    }

    /** Decides a batch of the claims that a killed run left; whether there may be more. */
    boolean settleClaims() {
        List<Outcome> outcomes =
                claims.left(BATCH).stream().map(claims::settled).toList();
        claims.record(outcomes);
        outcomes.forEach(outcome -> log.warn(
                "{} was in the hands of a run that ended: {}", outcome.claim().due(), outcome.state()));
        return !outcomes.isEmpty();
    }

    void makeReady() {
        if (carrier.leavesTheMachine()) {
            waiting.expire(clock.instant());
        }
        waiting.requeue(carrier.leavesTheMachine() ? clock.instant() : ALL);
    }

    /** Looks at what waits for its window; what is due is looked at when it is claimed. */
    long suppressWaiting() {
        return carrier.leavesTheMachine() ? waiting.suppress() : 0;
    }

    /** Sends a batch; whether there may be more. */
    boolean next(Tally tally) {
        return Boolean.TRUE.equals(outsideOfTransactions.execute(none -> deliverBatch(tally::wrote)));
    }

    private boolean deliverBatch(LongConsumer sent) {
        Instant now = clock.instant();
        List<Claim> batch = claims.take(BATCH, carrier.leavesTheMachine() ? now : ALL, now, carrier.holder());
        if (batch.isEmpty()) {
            carrier.hangUp();
            return false;
        }
        List<Outcome> outcomes = deliver(batch);
        claims.record(outcomes);
        bounces(outcomes);
        sent.accept(outcomes.stream()
                .filter(outcome -> outcome.state() == MessageState.SENT)
                .count());
        return outcomes.stream().noneMatch(outcome -> "no connection".equals(outcome.reason()));
    }

    private List<Outcome> deliver(List<Claim> batch) {
        Map<Long, String> unwanted =
                waiting.unwanted(batch.stream().map(Claim::due).toList());
        List<Outcome> outcomes = new ArrayList<>();
        Answer noConnection = null;
        for (Claim claim : batch) {
            String reason = unwanted.get(claim.due().message());
            if (reason != null) {
                outcomes.add(Outcome.suppressed(claim, reason));
                continue;
            }
            Instant now = carrier.leavesTheMachine() ? clock.instant() : claim.notBefore();
            Answer answer = noConnection == null ? carrier.carry(letter(claim, now)) : noConnection;
            if (answer.kind() == Answer.Kind.UNREACHABLE && noConnection == null) {
                log.error("The mail of this batch waits: {}", answer.words());
                noConnection = answer;
            }
            outcomes.add(Outcome.of(claim, answer, now));
        }
        return outcomes;
    }

    private void bounces(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome.state() == MessageState.FAILED || outcome.state() == MessageState.UNKNOWN) {
                log.warn("{} is {}: {}", outcome.claim().due(), outcome.state(), outcome.reason());
            }
            if (outcome.hardBounce()) {
                suppressions.add(
                        outcome.claim().due().email(), "bounce", "smtp", clock.instant(), calendar.tonight(clock));
            }
        }
    }

    private Letter letter(Claim claim, Instant date) {
        DueMessage due = claim.due();
        return new Letter(
                claim.messageId(),
                claim.sendKey(),
                claim.sender(),
                settings.replyTo(),
                due.email(),
                claim.subject(),
                claim.html(),
                claim.text(),
                letterhead.unsubscribe(due.email()),
                due.path() + "." + letterhead.domain(),
                due.touch() + ":" + due.path() + ":nurture:"
                        + letterhead.domain().replace('.', '-'),
                claim.plannedOn(),
                date);
    }
}
