package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inquiries.InquirySource.Delivery;
import dev.perennial.demo.people.Country;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.People;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Spelling;
import dev.perennial.demo.people.Words;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who asks when, and for what: decided by the seed alone, so that any night can be told without the nights before. */
final class Inquiries {

    private final long seed;
    private final Season season;
    private final List<InquirySource> sources;
    private final People people;
    private final Again again;
    private final Words messages = Words.read("messages");
    private final Words marketing = Words.read("marketing");
    private final Map<String, List<Inquiry>> told = new HashMap<>();
    private final Map<String, Person> known = new HashMap<>();

    Inquiries(long seed, Season season, List<InquirySource> sources) {
        this.seed = seed;
        this.season = season;
        this.sources = sources;
        this.people = new People(seed);
        this.again = new Again(seed, people);
    }

    List<Inquiry> on(LocalDate night) {
        List<Inquiry> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(in(source, night)));
        return all;
    }

    List<Inquiry> in(InquirySource source, LocalDate night) {
        String key = source.feed() + night;
        List<Inquiry> inquiries = told.get(key);
        if (inquiries == null) {
            inquiries = season.hasBegun(night)
                    ? source.deliveryOn(night)
                            .map(delivery -> tell(source, delivery, night))
                            .orElse(List.of())
                    : List.of();
            told.put(key, inquiries);
        }
        return inquiries;
    }

    /** The person who has this mailbox, if somebody asked with it. */
    Optional<Person> knownAt(String email) {
        return Optional.ofNullable(known.get(Spelling.mailbox(email)));
    }

    private List<Inquiry> tell(InquirySource source, Delivery delivery, LocalDate night) {
        List<ZonedDateTime> times = times(source, delivery, night);
        List<Inquiry> inquiries = new ArrayList<>();
        for (int row = 1; row <= times.size(); row++) {
            Dice dice = Dice.of(seed, "inquiry", source.feed(), night, row);
            Person person = inquirer(source, night, row, dice);
            if (!person.email().isEmpty()) {
                known.putIfAbsent(Spelling.mailbox(person.email()), person);
            }
            String id = delivery.idPrefix() + "%03d".formatted(row);
            inquiries.add(inquiry(id, times.get(row - 1), person, dice));
        }
        return inquiries;
    }

    private List<ZonedDateTime> times(InquirySource source, Delivery delivery, LocalDate night) {
        Dice dice = Dice.of(seed, "times", source.feed(), night);
        List<ZonedDateTime> times = new ArrayList<>();
        for (int row = 0; row < delivery.rows(); row++) {
            times.add(delivery.at(
                            night,
                            dice.between(0, delivery.days() - 1),
                            dice.between(source.earliestHour(), 21),
                            dice.between(0, 59))
                    .withZoneSameInstant(source.zone()));
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private Person inquirer(InquirySource source, LocalDate night, int row, Dice dice) {
        if (dice.chance(0.12)) {
            List<Inquiry> earlier = on(night.minusDays(dice.between(1, 20)));
            if (!earlier.isEmpty()) {
                return again.as(dice.oneOf(earlier).person(), dice);
            }
        }
        boolean american = source instanceof PartnerList && dice.chance(0.65);
        return american
                ? people.personFrom(Country.US, source.feed(), night, row)
                : people.person(source.feed(), night, row);
    }

    private Inquiry inquiry(String id, ZonedDateTime at, Person person, Dice dice) {
        String product = dice.commonOneOf(marketing.of("product"));
        String message = dice.oneOf(messages.of(person.country().language()))
                .replace("{product}", product)
                .replace("\\n", "\n");
        String consent = dice.chance(0.66) ? "yes" : dice.chance(0.6) ? "no" : "";
        return new Inquiry(
                id,
                at,
                person,
                product,
                message,
                dice.chance(0.55) ? dice.oneOf(marketing.of("campaign")) : "",
                consent,
                Bant.of(person.temper(), dice));
    }
}
