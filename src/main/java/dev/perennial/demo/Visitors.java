package dev.perennial.demo;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inquiries.Inquiry;
import dev.perennial.demo.inquiries.Market;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Person;
import dev.perennial.demo.people.Spelling;
import dev.perennial.demo.people.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What those who asked in the last four weeks do on the web site: a few come back again and again, most never. */
record Visitors(long seed, Season season, Market market) {

    private static final Words WORDS = Words.read("marketing");

    List<Reaction> activitiesOn(LocalDate night) {
        Map<String, Reaction> byPersonAndType = new LinkedHashMap<>();
        for (int daysAgo = 0; daysAgo <= 27; daysAgo++) {
            for (Inquiry inquiry : market.inquiriesOn(night.minusDays(daysAgo))) {
                for (Reaction deed : deeds(inquiry.person(), night, Math.pow(0.94, daysAgo))) {
                    byPersonAndType.putIfAbsent(Spelling.mailbox(deed.email()) + deed.type(), deed);
                }
            }
        }
        return new ArrayList<>(byPersonAndType.values());
    }

    private List<Reaction> deeds(Person person, LocalDate night, double fresh) {
        List<Reaction> deeds = new ArrayList<>();
        if (person.email().isEmpty()) {
            return deeds;
        }
        Dice dice = Dice.of(seed, "visitor", Spelling.mailbox(person.email()), night);
        double weekend = Season.isWorkday(night) ? 1 : 0.3;
        if (dice.chance(weekend * fresh * person.temper().of(0.40, 0.12, 0.015))) {
            boolean small = dice.chance(person.temper().of(0.1, 0.4, 0.8));
            String page = dice.oneOf(WORDS.of(small ? "small page" : "page"));
            deeds.add(deed(person, "visit", night, page, dice.between(1, small ? 3 : 12), dice));
        }
        if (dice.chance(weekend * fresh * person.temper().of(0.10, 0.03, 0.003))) {
            deeds.add(deed(person, "download", night, dice.oneOf(WORDS.of("download")), 1, dice));
        }
        if (isWebinarDay(night) && dice.chance(person.temper().of(0.28, 0.08, 0.006))) {
            deeds.add(deed(person, "webinar", night, webinar(night), dice.between(10, 55), dice));
        }
        if (dice.chance(weekend * fresh * person.temper().of(0.035, 0.003, 0))) {
            deeds.add(deed(person, "demo", night, dice.oneOf(WORDS.of("product")), 1, dice));
        }
        return deeds;
    }

    private boolean isWebinarDay(LocalDate night) {
        return night.getDayOfWeek() == DayOfWeek.THURSDAY && season.day(night) / 7 % 2 == 0;
    }

    private String webinar(LocalDate night) {
        List<String> titles = WORDS.of("webinar");
        return titles.get(season.day(night) / 14 % titles.size());
    }

    /** In the evening, so that it comes after the inquiry of the same day more often than not. */
    private static Reaction deed(Person person, String type, LocalDate night, String detail, int value, Dice dice) {
        return new Reaction(
                person.email(),
                type,
                night.atTime(dice.between(12, 22), dice.between(0, 59)).atZone(Season.BERLIN),
                detail,
                Integer.toString(value));
    }
}
