package dev.perennial.demo;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Spelling;
import dev.perennial.demo.people.Temper;
import dev.perennial.demo.world.DemoWorld;
import dev.perennial.demo.world.DemoWorld.Mailed;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people do with the mails they get, one to three days after: most nothing, some a lot, a few say stop. */
record Readers(long seed, DemoWorld world) {

    /** Opens, clicks, replies and the demos that follow; the detail names path and touch. */
    List<Reaction> activitiesOn(LocalDate night) {
        return reactionsOn(night).filter(reaction -> !isRefusal(reaction)).toList();
    }

    /** Unsubscribes, complaints and bounces. */
    List<Reaction> refusalsOn(LocalDate night) {
        return reactionsOn(night).filter(Readers::isRefusal).toList();
    }

    private Stream<Reaction> reactionsOn(LocalDate night) {
        List<Reaction> reactions = new ArrayList<>();
        for (int daysAgo = 1; daysAgo <= 3; daysAgo++) {
            for (Mailed mail : world.mailsSentOn(night.minusDays(daysAgo))) {
                Dice dice = Dice.of(seed, "mail", Spelling.mailbox(mail.email()), mail.path(), mail.touch());
                if (daysAgo == patience(dice)) {
                    react(mail, night, dice, reactions);
                }
            }
        }
        return reactions.stream();
    }

    private static int patience(Dice dice) {
        return dice.chance(0.7) ? 1 : dice.between(2, 3);
    }

    private void react(Mailed mail, LocalDate night, Dice dice, List<Reaction> reactions) {
        Temper temper = Temper.of(seed, mail.email());
        ZonedDateTime at = readAt(mail, night, dice);
        if (Dice.of(seed, "dead mailbox", Spelling.mailbox(mail.email())).chance(0.008)) {
            reactions.add(reaction(mail, "bounce", at));
            return;
        }
        if (!dice.chance(temper.of(0.7, 0.45, 0.2))) {
            return;
        }
        reactions.add(reaction(mail, "open", at));
        if (dice.chance(0.012)) {
            reactions.add(reaction(mail, dice.chance(0.85) ? "unsubscribe" : "complaint", at.plusMinutes(1)));
            return;
        }
        if (dice.chance(temper.of(0.5, 0.2, 0.04))) {
            reactions.add(reaction(mail, "click", at.plusMinutes(2)));
            if (dice.chance(temper.of(0.2, 0.04, 0))) {
                reactions.add(new Reaction(mail.email(), "demo", at.plusMinutes(12), "after " + mail.touch(), ""));
            }
        }
        if (dice.chance(temper.of(0.08, 0.03, 0.003))) {
            reactions.add(reaction(mail, "reply", at.plusMinutes(20)));
        }
    }

    /** Over the day, after the mail came, and an hour before midnight at the latest. */
    private static ZonedDateTime readAt(Mailed mail, LocalDate night, Dice dice) {
        ZonedDateTime wish =
                night.atTime(dice.between(7, 21), dice.between(0, 59)).atZone(Season.BERLIN);
        ZonedDateTime soonest = mail.sentAt().atZone(Season.BERLIN).withNano(0).plusMinutes(dice.between(2, 90));
        ZonedDateTime latest = night.atTime(23, 0).atZone(Season.BERLIN);
        ZonedDateTime read = wish.isBefore(soonest) ? soonest : wish;
        return read.isAfter(latest) ? latest : read;
    }

    private static Reaction reaction(Mailed mail, String type, ZonedDateTime at) {
        return new Reaction(mail.email(), type, at, mail.path() + "/" + mail.touch(), "");
    }

    private static boolean isRefusal(Reaction reaction) {
        return List.of("unsubscribe", "complaint", "bounce").contains(reaction.type());
    }
}
