package dev.perennial.demo;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inbox.Stamp;
import dev.perennial.demo.inquiries.Inquiry;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.people.Dice;
import java.time.LocalDate;
import java.util.List;

/** The list of those who said stop; about once a week somebody says it on the phone without having had a mail. */
record Unsubscribes(long seed, Market market, Readers readers) implements Arrival {

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        Sheet sheet = Sheet.of("email", "reason", "at");
        for (Reaction refusal : readers.refusalsOn(night)) {
            sheet.row(refusal.email(), refusal.type(), Stamp.of(refusal.at()));
        }
        Dice dice = Dice.of(seed, "stop on the phone", night);
        List<Inquiry> lately = market.inquiriesOn(night.minusDays(3));
        if (!lately.isEmpty() && dice.chance(0.15)) {
            String at = Stamp.of(night.atTime(14, 30).atZone(Season.BERLIN));
            sheet.row(dice.oneOf(lately).person().email(), "manual", at);
        }
        inbox.putUnlessEmpty("unsubscribes-" + night + ".csv", sheet);
    }
}
