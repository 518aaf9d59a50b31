package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inbox.Stamp;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.reps.Conversation.Outcome;
import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the CRM exports on the nights when an opportunity was opened, moved or closed. */
final class Opportunities implements Arrival {

    private final long seed;
    private final Conversations conversations;
    private final Market market;
    private final List<Deal> deals = new ArrayList<>();

    Opportunities(long seed, Conversations conversations, Market market) {
        this.seed = seed;
        this.conversations = conversations;
        this.market = market;
    }

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        Sheet sheet = Sheet.of(
                "opportunity_id",
                "lead",
                "stage",
                "amount",
                "currency",
                "opened_at",
                "expected_close",
                "closed_at",
                "won",
                "reason",
                "owner");
        for (Deal deal : deals) {
            if (deal.negotiatedOn().equals(night)) {
                sheet.row(deal.negotiated());
            }
            if (deal.closedAt().toLocalDate().equals(night)) {
                sheet.row(deal.closed());
            }
        }
        for (Conversation talk : conversations.decidedOn(night, Outcome.OPPORTUNITY)) {
            Deal deal = open(talk.handOff(), night);
            deals.add(deal);
            sheet.row(deal.opened());
        }
        slip(night, sheet);
        inbox.putUnlessEmpty("opportunities-" + night + ".csv", sheet);
    }

    private Deal open(HandOff handOff, LocalDate night) {
        Dice dice = Dice.of(seed, "deal", handOff.leadNumber(), handOff.assignedAt());
        Optional<Person> person = market.knownAt(handOff.email());
        int employees = person.map(buyer -> buyer.company().employees()).orElse(50);
        boolean won = dice.chance(0.45);
        return new Deal(
                "OP-%d-%d".formatted(handOff.leadNumber(), night.toEpochDay() % 10_000),
                handOff,
                Math.round(dice.around(3_000 + 400 * Math.sqrt(employees), 0.6) / 10) * 10,
                person.map(buyer -> buyer.country().currency()).orElse("EUR"),
                night.atTime(16, dice.between(0, 59)).atZone(Season.BERLIN),
                Season.workdayFrom(night.plusDays(dice.between(2, 6))),
                Season.workdayFrom(night.plusDays(dice.between(8, 28)))
                        .atTime(17, dice.between(0, 59))
                        .atZone(Season.BERLIN),
                won ? "" : dice.oneOf(List.of("price", "competitor", "no decision")));
    }

    /** The CRM has customers that marketing never saw, and once in a while a number with a word in it. */
    private void slip(LocalDate night, Sheet sheet) {
        Dice dice = Dice.of(seed, "deal slip", night);
        if (sheet.isEmpty()) {
            return;
        }
        String opened = Stamp.of(night.atTime(11, 5).atZone(Season.BERLIN));
        String close = night.plusDays(30).toString();
        if (dice.chance(0.06)) {
            String id = "OP-OLD-" + dice.between(100, 999);
            sheet.row(id, "990123", "negotiation", "8200.00", "EUR", opened, close, "", "", "", "anna.berg");
        }
        if (dice.chance(0.06)) {
            String id = "OP-TBD-" + dice.between(100, 999);
            sheet.row(id, "1", "qualification", "about 5k", "EUR", opened, close, "", "", "", "carla.santos");
        }
    }
}
