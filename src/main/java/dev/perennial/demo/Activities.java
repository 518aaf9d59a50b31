package dev.perennial.demo;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.inbox.Stamp;
import dev.perennial.demo.people.Dice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The web analytics' nightly export; it also sees strangers, and visitors without a name. */
record Activities(long seed, Visitors visitors, Readers readers) implements Arrival {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMdd");

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        List<Reaction> all = new ArrayList<>(visitors.activitiesOn(night));
        all.addAll(readers.activitiesOn(night));
        strangers(night, all);
        all.sort(Comparator.comparing(Reaction::at).thenComparing(Reaction::email));
        Sheet sheet = Sheet.of("activity_id", "email", "type", "at", "detail", "value");
        for (int row = 0; row < all.size(); row++) {
            Reaction one = all.get(row);
            String id = "A-%s-%04d".formatted(DIGITS.format(night), row + 1);
            sheet.row(id, one.email(), one.type(), Stamp.of(one.at()), one.detail(), one.value());
        }
        inbox.putUnlessEmpty("activities-" + night + ".csv", sheet);
    }

    private void strangers(LocalDate night, List<Reaction> all) {
        Dice dice = Dice.of(seed, "strangers", night);
        for (int stranger = 1; stranger <= all.size() / 60 + 1; stranger++) {
            String email = dice.chance(0.5) ? "" : "stranger" + dice.between(1, 999) + "@passing-by.example";
            all.add(new Reaction(email, "visit", night.atTime(20, stranger % 60).atZone(Season.BERLIN), "/", "1"));
        }
    }
}
