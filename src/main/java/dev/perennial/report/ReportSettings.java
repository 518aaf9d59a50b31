package dev.perennial.report;

import dev.perennial.yaml.Setting;
import java.util.List;

@Setting("What the reports count, and over how many days.")
record ReportSettings(
        @Setting(value = "The heading of the page.", fallback = "Lead report")
        String title,

        @Setting(value = "The currency of the report, ISO 4217; other amounts are left out.", pattern = "[A-Z]{3}")
        String currency,

        @Setting("The stages of the way forward, in order; all others are detours.")
        List<String> mainLine,

        @Setting("Stages that a lead may stay in without a date for what happens next.")
        List<String> finalStages,

        @Setting("The ways from stage to stage whose conversion is reported.")
        List<Conversion> conversions,

        @Setting(value = "How many weekly cohorts to show.", fallback = "13", min = 1, max = 106)
        int cohortWeeks,

        @Setting(value = "How many monthly cohorts to show.", fallback = "6", min = 1, max = 60)
        int cohortMonths,

        @Setting(value = "Time in stage: days that count.", fallback = "90", min = 1, max = 3660)
        int staysDays,

        @Setting(value = "Promises: days that count.", fallback = "30", min = 1, max = 3660)
        int slaDays,

        @Setting(value = "Sources: days that count.", fallback = "365", min = 1, max = 3660)
        int sourcesDays,

        @Setting(value = "Nurture and mail: days that count.", fallback = "90", min = 1, max = 3660)
        int nurtureDays,

        @Setting(value = "Days shown in the charts.", fallback = "60", min = 7, max = 366)
        int chartDays) {

    @Setting("From one stage to a later one, within a number of days.")
    record Conversion(
            @Setting("The stage that a lead enters.") String from,

            @Setting("The stage that it reaches, or passes.")
            String to,

            @Setting(value = "How many days it has.", min = 1, max = 3660)
            int windowDays) {}
}
