package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inbox.Stamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** One rep's answers of one day; a few minutes pass between them. */
final class FeedbackSheet {

    private final Rep rep;
    private final LocalDate day;
    private final Sheet sheet = Sheet.of("lead", "rep", "action", "at", "reason", "channel", "outcome", "note");
    private ZonedDateTime clock;
    private List<String> last = List.of();

    FeedbackSheet(Rep rep, LocalDate day) {
        this.rep = rep;
        this.day = day;
        this.clock = day.atTime(rep.atDesk()).atZone(Season.BERLIN);
    }

    void row(String lead, String action, String reason, String channel, String outcome, String note) {
        String at = Stamp.of(clock);
        last = List.of(lead, rep.name(), action, at, reason, channel, outcome, note);
        sheet.row(last);
        advance();
    }

    void repeatLast() {
        sheet.row(last);
    }

    boolean isEmpty() {
        return sheet.isEmpty();
    }

    LocalDate day() {
        return day;
    }

    Sheet sheet() {
        return sheet;
    }

    /** However long the list, nobody answers after eleven at night. */
    private void advance() {
        ZonedDateTime later = clock.plusMinutes(4);
        clock = later.getHour() < 23 ? later : clock.plusSeconds(1);
    }
}
