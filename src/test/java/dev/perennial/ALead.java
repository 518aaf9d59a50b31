package dev.perennial;

import dev.perennial.database.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A lead with a past, told from the outside; its rows are there once its {@link #number} was asked for. */
@NullUnmarked // rows of a test may hold nothing anywhere
public final class ALead {

    private final Given given;
    private final Map<String, Object> columns = new HashMap<>();
    private final Map<String, Object> handOff = new HashMap<>();
    private final List<Runnable> deeds = new ArrayList<>();
    private final long number;
    private boolean shared;
    private String stage = "inquiry";
    private String reason = "first inquiry";
    private String actor = "dictionary";
    private long idleDays = 1;
    private @Nullable Instant due;

    ALead(Given given) {
        this.given = given;
        this.number = given.next("leads");
        email("lead" + number + "@kunde.example");
        with("consent", "yes");
    }

    /** Any column of the lead. */
    public ALead with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    public ALead named(String first, String last) {
        return with("first_name", first).with("last_name", last);
    }

    public ALead email(String email) {
        return with("email", email)
                .with("email_key", email)
                .with("email_domain", email.substring(email.indexOf('@') + 1));
    }

    /** A mailbox that several people read; it is no key. */
    public ALead sharedMailbox(String email) {
        shared = true;
        return email(email);
    }

    public ALead ownedBy(String rep) {
        return with("owner", rep);
    }

    public ALead scored(int fit, int interest) {
        return with("fit", fit).with("interest", interest).with("score", fit + interest);
    }

    public ALead in(String stage) {
        this.stage = stage;
        return this;
    }

    public ALead because(String reason) {
        this.reason = reason;
        return this;
    }

    /** Nothing happened for so long: neither an inquiry nor a move. */
    public ALead idleDays(long days) {
        idleDays = days;
        return this;
    }

    /** When the clock of its stage runs out. */
    public ALead due(Instant at) {
        due = at;
        return this;
    }

    public ALead offeredTo(String rep) {
        return in("mql").inHandsOf(rep, "OFFERED");
    }

    public ALead acceptedBy(String rep) {
        return in("sal").inHandsOf(rep, "ACCEPTED");
    }

    public ALead contactedBy(String rep) {
        return in("sal").inHandsOf(rep, "CONTACTED");
    }

    public ALead rejectedFor(String why) {
        return ended("REJECTED", why);
    }

    public ALead returnedFor(String why) {
        return ended("RETURNED", why);
    }

    public ALead ended(String state, String why) {
        String rep = String.valueOf(handOff.getOrDefault("rep", "anna.berg"));
        actor = rep;
        handOff.put("reason", why);
        return in("nurture").because(why).inHandsOf(rep, state);
    }

    public ALead attempts(int attempts) {
        handOff.put("attempts", attempts);
        return this;
    }

    public ALead shelfEnds(Instant at) {
        handOff.put("shelf_due", Utc.of(at));
        return this;
    }

    private ALead inHandsOf(String rep, String state) {
        handOff.put("rep", rep);
        handOff.put("state", state);
        return ownedBy(rep);
    }

    public ALead did(String type, long daysAgo) {
        deeds.add(() -> given.activity(type, "lead_number", number, "happened_at", given.daysAgo(daysAgo)));
        return this;
    }

    public ALead withOpenOpportunity() {
        deeds.add(() -> given.opportunity("OP-" + number, "lead_number", number, "lead_ref", "" + number));
        return this;
    }

    public ALead won() {
        deeds.add(() -> given.opportunity(
                "OP-" + number,
                "lead_number",
                number,
                "lead_ref",
                "" + number,
                "closed_at",
                given.daysAgo(0),
                "won",
                true));
        return this;
    }

    public ALead suppressed() {
        deeds.add(() -> given.suppressed(String.valueOf(columns.get("email_key"))));
        return this;
    }

    /** Writes all of it down. */
    public long number() {
        LocalDateTime since = given.daysAgo(idleDays);
        columns.put("lead_number", number);
        columns.put("made_on", given.night().date().minusDays(idleDays));
        columns.put("stage", stage);
        columns.put("stage_since", since);
        columns.put("last_reason", reason);
        given.insert("leads", columns);
        if (!shared) {
            given.insert(
                    "lead_keys", Map.of("kind", "EMAIL", "value", columns.get("email_key"), "lead_number", number));
        }
        given.inquiry(
                "lead_number",
                number,
                "received_at",
                since,
                "email",
                columns.get("email"),
                "email_key",
                columns.get("email_key"),
                "night",
                given.night().date().minusDays(idleDays));
        Map<String, Object> stay = new HashMap<>(Map.of(
                "lead_number",
                number,
                "stage",
                stage,
                "visit",
                1,
                "entered_at",
                since,
                "reason",
                reason,
                "actor",
                actor));
        if (due != null) {
            stay.put("due_at", Utc.of(due));
        }
        given.insert("stays", stay);
        if (handOff.containsKey("state")) {
            handOver(since);
        }
        deeds.forEach(Runnable::run);
        return number;
    }

    private void handOver(LocalDateTime since) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "assignment",
                given.next("assignments"),
                "lead_number",
                number,
                "assigned_at",
                since,
                "accept_due",
                since.plus(Duration.ofHours(24)),
                "shelf_due",
                since.plus(Duration.ofHours(72)),
                "night",
                given.night().date().minusDays(idleDays)));
        String state = String.valueOf(handOff.get("state"));
        switch (state) {
            case "OFFERED" -> {}
            case "ACCEPTED" -> row.put("accepted_at", since);
            case "CONTACTED" -> row.putAll(Map.of("accepted_at", since, "first_contact_at", since));
            case "REJECTED" -> row.putAll(Map.of("rejected_at", since, "ended_at", since));
            default -> row.putAll(Map.of("accepted_at", since, "ended_at", since));
        }
        row.putAll(handOff);
        given.insert("assignments", row);
    }
}
