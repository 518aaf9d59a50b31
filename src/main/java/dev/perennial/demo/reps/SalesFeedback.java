package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Temper;
import dev.perennial.demo.reps.Conversation.Outcome;
import dev.perennial.demo.world.DemoWorld;
import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;
import java.util.List;

/** What the reps answer on a working day, each in an own file and in the order of the own work list. */
record SalesFeedback(long seed, DemoWorld world, Conversations conversations) implements Arrival {

    private static final List<String> REFUSALS =
            List.of("no budget", "no budget", "no timeline", "no timeline", "not a fit", "wrong contact", "competitor");

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        if (!Season.isWorkday(night)) {
            return;
        }
        List<HandOff> handOffs = world.openHandOffs();
        for (Rep rep : Rep.ALL) {
            FeedbackSheet sheet = new FeedbackSheet(rep, night);
            handOffs.stream()
                    .filter(handOff -> handOff.rep().equals(rep.name()))
                    .forEach(handOff -> answer(rep, handOff, night, sheet));
            conclude(rep, night, sheet);
            slip(sheet, Dice.of(seed, "slip", rep.name(), night));
            inbox.putUnlessEmpty("sales-feedback-" + rep.name() + "-" + night + ".csv", sheet.sheet());
        }
    }

    private void answer(Rep rep, HandOff handOff, LocalDate night, FeedbackSheet sheet) {
        Dice dice = Dice.of(seed, "answer", handOff.leadNumber(), handOff.assignedAt(), night);
        if (handOff.state().equals("OFFERED")) {
            answerOffer(rep, handOff, sheet, dice);
        } else if (!conversations.had(handOff) && dice.chance(rep.calls())) {
            call(handOff, sheet, dice);
        }
    }

    private void answerOffer(Rep rep, HandOff handOff, FeedbackSheet sheet, Dice dice) {
        if (!dice.chance(rep.answers())) {
            return;
        }
        if (dice.chance(rep.refuses(Temper.of(seed, handOff.email())))) {
            sheet.row(lead(handOff, dice), "reject", dice.oneOf(REFUSALS), "", "", "");
            return;
        }
        sheet.row(lead(handOff, dice), "accept", "", "", "", "");
        if (dice.chance(rep.calls())) {
            call(handOff, sheet, dice);
        }
    }

    private void call(HandOff handOff, FeedbackSheet sheet, Dice dice) {
        Temper temper = Temper.of(seed, handOff.email());
        boolean everAnswers =
                Dice.of(seed, "answers the phone", handOff.email()).chance(temper.of(0.95, 0.85, 0.6));
        boolean reached = everAnswers && dice.chance(0.45);
        String channel = dice.chance(0.8) ? "phone" : "e-mail";
        sheet.row(lead(handOff, dice), "contact", "", channel, reached ? "reached" : "no answer", "");
        if (reached) {
            conversations.begin(handOff, sheet.day());
        }
    }

    private void conclude(Rep rep, LocalDate night, FeedbackSheet sheet) {
        for (Conversation talk : conversations.decidedOn(night, Outcome.RETURNED)) {
            Dice dice = Dice.of(seed, "return", talk.handOff().leadNumber());
            if (talk.handOff().rep().equals(rep.name())) {
                String reason = dice.oneOf(List.of("no budget", "no budget", "no timeline", "wrong contact"));
                sheet.row(lead(talk.handOff(), dice), "return", reason, "", "", "We talked; not now");
            }
        }
        for (Conversation talk : conversations.decidedOn(night, Outcome.LOST)) {
            if (talk.handOff().rep().equals(rep.name())) {
                sheet.row(Long.toString(talk.handOff().leadNumber()), "close-lost", "competitor", "", "", "");
            }
        }
        reclaim(rep, night, sheet);
    }

    /** Two weeks after giving a lead back some reps meet the person again and want it back. */
    private void reclaim(Rep rep, LocalDate night, FeedbackSheet sheet) {
        for (Conversation talk : conversations.decidedOn(night.minusDays(14), Outcome.RETURNED)) {
            boolean wanted = Dice.of(seed, "claim", talk.handOff().leadNumber()).chance(0.25);
            if (wanted && talk.handOff().rep().equals(rep.name())) {
                sheet.row(Long.toString(talk.handOff().leadNumber()), "claim", "", "", "", "Met again at a customer's");
            }
        }
    }

    /** Reps type by hand: a lead that never was, a word that is none, a row twice. */
    private static void slip(FeedbackSheet sheet, Dice dice) {
        if (sheet.isEmpty()) {
            return;
        }
        if (dice.chance(0.04)) {
            sheet.row(Integer.toString(990_000 + dice.between(1, 999)), "accept", "", "", "", "");
        }
        if (dice.chance(0.02)) {
            sheet.row(Integer.toString(dice.between(1, 50)), "acept", "", "", "", "");
        }
        if (dice.chance(0.04)) {
            sheet.repeatLast();
        }
    }

    /** Some keep to the number, some copy the address. */
    private static String lead(HandOff handOff, Dice dice) {
        boolean byAddress = dice.chance(0.15) && !handOff.email().isEmpty();
        return byAddress ? handOff.email() : Long.toString(handOff.leadNumber());
    }
}
