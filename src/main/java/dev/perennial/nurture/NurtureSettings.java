package dev.perennial.nurture;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.yaml.Setting;
import java.time.LocalDate;

/** {@code jobs/60-nurture/job.yaml}: how much mail is too much, and where a lead goes that answers. */
record NurtureSettings(
        @Setting("How many nurture mails one person may get, over all paths")
        Caps caps,

        @Setting(value = "A night that would queue more stops before it queues anything", min = 1)
        int maxMessagesPerNight,

        @Setting("Where a lead goes that answers a mail") Replied replied) {

    record Caps(
            @Setting(value = "In one night", min = 1, max = 10)
            int perDay,

            @Setting(value = "In seven nights", min = 1, max = 70) @JsonProperty("per-7-days")
            int per7Days) {

        /** The first night, this one or later, on which one more message is within the caps. */
        LocalDate firstFreeNight(Ledger ledger, LocalDate night) {
            return night.datesUntil(night.plusDays(8))
                    .filter(date -> ledger.plannedBetween(date, date) < perDay)
                    .filter(date -> ledger.plannedBetween(date.minusDays(6), date) < per7Days)
                    .findFirst()
                    .orElse(night.plusDays(7));
        }
    }

    record Replied(
            @Setting("The stage it moves to") String stage,

            @Setting(value = "Why, as the funnel records it", pattern = ".{1,100}")
            String reason) {}
}
