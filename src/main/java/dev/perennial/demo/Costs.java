package dev.perennial.demo;

import dev.perennial.demo.inbox.Arrival;
import dev.perennial.demo.inbox.Inbox;
import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import dev.perennial.demo.people.Dice;
import dev.perennial.demo.people.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Locale;

/** Marketing's budget of a month, known on its first day, and on the first night for the rest of the month. */
record Costs(long seed, Season season) implements Arrival {

    @Override
    public void arrive(LocalDate night, Inbox inbox) {
        if (night.getDayOfMonth() != 1 && !night.equals(season.firstNight())) {
            return;
        }
        YearMonth month = YearMonth.from(night);
        Dice dice = Dice.of(seed, "costs", month);
        double share = (month.lengthOfMonth() - night.getDayOfMonth() + 1) / (double) month.lengthOfMonth();
        Sheet sheet = Sheet.of("source", "campaign", "from", "to", "amount", "currency");
        for (String campaign : new LinkedHashSet<>(Words.read("marketing").of("campaign"))) {
            row(sheet, "web-form", campaign, night, share * dice.between(900, 3_800));
        }
        boolean fair = night.datesUntil(month.atEndOfMonth().plusDays(1)).anyMatch(season::bringsFairScans);
        row(sheet, "trade-fair", "", night, fair ? 18_500 : share * 900);
        row(sheet, "partner-list", "", night, share * 2_400);
        inbox.put("costs-" + month + ".csv", sheet);
    }

    private static void row(Sheet sheet, String source, String campaign, LocalDate from, double amount) {
        String to = YearMonth.from(from).atEndOfMonth().toString();
        sheet.row(source, campaign, from.toString(), to, String.format(Locale.ROOT, "%.2f", amount), "EUR");
    }
}
