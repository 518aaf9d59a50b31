package dev.perennial.cast;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.yaml.Setting;
import java.time.LocalDate;

/** How much mail one person may get, over all paths. */
public record Caps(
        @Setting(value = "In one night", min = 1, max = 10) int perDay,

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
