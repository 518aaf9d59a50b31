package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inquiries.Inquiry;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Spelling;
import dev.perennial.demo.reps.Conversation.Outcome;
import dev.perennial.demo.world.DemoWorld;
import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What sales asks marketing to do: nurture those who are not ready, those who never answer, and old acquaintances. */
final class NurtureRequests implements Arrival {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final long seed;
    private final DemoWorld world;
    private final Conversations conversations;
    private final Market market;
    private final List<Asked> asked = new ArrayList<>();

    NurtureRequests(long seed, DemoWorld world, Conversations conversations, Market market) {
        this.seed = seed;
        this.world = world;
        this.conversations = conversations;
        this.market = market;
    }

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        if (!Season.isWorkday(night)) {
            return;
        }
        List<Asked> today = new ArrayList<>();
        forThoseNotReady(night, today);
        forThoseWhoNeverAnswer(night, today);
        forAnOldAcquaintance(night, today);
        secondThoughts(night, today);
        mistakes(night, today);
        inbox.putUnlessEmpty("nurture-requests-" + night + ".csv", sheet(night, today));
        asked.addAll(today);
    }

    private void forThoseNotReady(LocalDate night, List<Asked> today) {
        for (Conversation talk : conversations.decidedOn(night, Outcome.NURTURE_ASKED)) {
            HandOff handOff = talk.handOff();
            boolean later = Dice.of(seed, "later", handOff.leadNumber()).chance(0.2);
            String startOn = later ? night.plusDays(14).toString() : "";
            today.add(new Asked(
                    night,
                    Long.toString(handOff.leadNumber()),
                    "no-budget",
                    "enrol",
                    handOff.rep(),
                    "no budget",
                    startOn,
                    ""));
        }
    }

    private void forThoseWhoNeverAnswer(LocalDate night, List<Asked> today) {
        for (HandOff handOff : world.openHandOffs()) {
            boolean givesUp =
                    Dice.of(seed, "gives up", handOff.leadNumber(), night).chance(0.12);
            if (handOff.attempts() >= 3 && givesUp && !conversations.had(handOff) && !isAsked(handOff)) {
                String note = "Called " + handOff.attempts() + " times";
                String lead = Long.toString(handOff.leadNumber());
                today.add(new Asked(night, lead, "no-contact", "enrol", handOff.rep(), "unresponsive", "", note));
            }
        }
    }

    private boolean isAsked(HandOff handOff) {
        String lead = Long.toString(handOff.leadNumber());
        return asked.stream().anyMatch(earlier -> earlier.lead().equals(lead));
    }

    /** Somebody from last week's files whom a rep remembers, by address. */
    private void forAnOldAcquaintance(LocalDate night, List<Asked> today) {
        Dice dice = Dice.of(seed, "acquaintance", night);
        List<Inquiry> lastWeek = market.inquiriesOn(night.minusDays(7));
        if (lastWeek.isEmpty() || !dice.chance(0.6)) {
            return;
        }
        Inquiry inquiry = dice.oneOf(lastWeek);
        if (!inquiry.person().email().isEmpty()) {
            String lead = Spelling.mailbox(inquiry.person().email());
            String path = dice.chance(0.6) ? "no-budget" : "no-contact";
            String rep = dice.oneOf(Rep.ALL).name();
            today.add(new Asked(night, lead, path, "enrol", rep, path.replace('-', ' '), "", "Saw the name again"));
        }
    }

    private void secondThoughts(LocalDate night, List<Asked> today) {
        for (Asked earlier : asked) {
            Dice dice = Dice.of(seed, "second thoughts", earlier.lead(), earlier.night());
            boolean paused = dice.chance(0.1);
            boolean stopped = !paused && dice.chance(0.06);
            if (paused && earlier.isEnrolOf(night, 5)) {
                today.add(earlier.but(night, "pause", "I am meeting them next week"));
            } else if (paused && earlier.isEnrolOf(night, 14)) {
                today.add(earlier.but(night, "resume", ""));
            } else if (stopped && earlier.isEnrolOf(night, 8)) {
                today.add(earlier.but(night, "stop", "Does not want our mails"));
            }
        }
    }

    private void mistakes(LocalDate night, List<Asked> today) {
        Dice dice = Dice.of(seed, "mistakes", night);
        String rep = dice.oneOf(Rep.ALL).name();
        if (dice.chance(0.12)) {
            String nobody = Integer.toString(990_000 + dice.between(1, 999));
            today.add(new Asked(night, nobody, "no-contact", "enrol", rep, "unresponsive", "", ""));
        }
        if (dice.chance(0.12)) {
            String lead = Integer.toString(dice.between(1, 60));
            today.add(new Asked(night, lead, "win-back-2019", "enrol", rep, "", "", "As in the old system"));
        }
    }

    private static Sheet sheet(LocalDate night, List<Asked> today) {
        Sheet sheet = Sheet.of("request_id", "lead", "path", "action", "requested_by", "reason", "start_on", "note");
        for (int row = 0; row < today.size(); row++) {
            sheet.row(today.get(row).cells("NR-%s-%02d".formatted(DIGITS.format(night), row + 1)));
        }
        return sheet;
    }

    private record Asked(
            LocalDate night,
            String lead,
            String path,
            String action,
            String rep,
            String reason,
            String startOn,
            String note) {

        boolean isEnrolOf(LocalDate today, int daysLater) {
            return action.equals("enrol")
                    && Season.workdayFrom(night.plusDays(daysLater)).equals(today);
        }

        Asked but(LocalDate today, String otherAction, String why) {
            return new Asked(today, lead, path, otherAction, rep, "", "", why);
        }

        List<String> cells(String id) {
            return List.of(id, lead, path, action, rep, reason, startOn, note);
        }
    }
}
