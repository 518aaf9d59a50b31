package dev.perennial.outbox;

import dev.perennial.carrier.Answer;
import dev.perennial.database.Utc;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What a claimed message becomes, and why. */
public record Outcome(
        Claim claim,
        MessageState state,
        @Nullable String reason,
        @Nullable String response,
        @Nullable Instant sentAt,
        @Nullable Instant retryAt,
        int attempts,
        boolean hardBounce) {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LAST_RETRY = Duration.ofHours(4);

    public static Outcome suppressed(Claim claim, String reason) {
        return new Outcome(claim, MessageState.SUPPRESSED, reason, null, null, null, 0, false);
    }

    static Outcome queuedAgain(Claim claim) {
        return new Outcome(claim, MessageState.QUEUED, null, null, null, null, 0, false);
    }

    public static Outcome of(Claim claim, Answer answer, Instant now) {
        String words = answer.words();
        return switch (answer.kind()) {
            case ACCEPTED -> new Outcome(claim, MessageState.SENT, null, words, now, null, 1, false);
            case REFUSED, REFUSED_RECIPIENT ->
                new Outcome(claim, MessageState.FAILED, reason(answer), words, null, null, 1, answer.isHardBounce());
            case LATER, UNREACHABLE ->
                new Outcome(
                        claim,
                        MessageState.DEFERRED,
                        reason(answer),
                        words,
                        null,
                        now.plus(backoff(claim.attempts())),
                        1,
                        false);
            case UNCLEAR ->
                new Outcome(
                        claim, MessageState.UNKNOWN, "no reply to the end of the message", words, null, null, 1, false);
        };
    }

    private static String reason(Answer answer) {
        return switch (answer.kind()) {
            case REFUSED_RECIPIENT -> answer.isHardBounce() ? "no such mailbox" : "recipient refused";
            case REFUSED -> answer.words().contains("EAI") ? "EAI" : "refused";
            case UNREACHABLE -> "no connection";
            default -> "temporary failure";
        };
    }

    /** 5 minutes, and three times as long after each attempt, up to 4 hours. */
    private static Duration backoff(int attempts) {
        Duration wait = FIRST_RETRY;
        for (int i = 0; i < attempts && wait.compareTo(LAST_RETRY) < 0; i++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
    }

    MapSqlParameterSource parameters() {
        if (!MessageState.CLAIMED.mayBecome(state)) {
            throw new IllegalStateException("A claimed message cannot become " + state + ".");
        }
        return new MapSqlParameterSource()
                .addValue("message", claim.due().message())
                .addValue("holder", claim.holder())
                .addValue("state", state.name())
                .addValue("reason", cut(reason, 200))
                .addValue("response", cut(response, 500))
                .addValue("sentAt", Utc.ofNullable(sentAt))
                .addValue("retryAt", Utc.ofNullable(retryAt))
                .addValue("attempts", attempts)
                .addValue("keepClaim", state == MessageState.UNKNOWN);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
