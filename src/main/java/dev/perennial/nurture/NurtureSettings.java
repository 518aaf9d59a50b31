package dev.perennial.nurture;

import dev.perennial.cast.Caps;
import dev.perennial.yaml.Setting;

/** {@code jobs/60-nurture/job.yaml}: how much mail is too much, and where a lead goes that answers. */
record NurtureSettings(
        @Setting("How many nurture mails one person may get, over all paths")
        Caps caps,

        @Setting(value = "A night that would queue more stops before it queues anything", min = 1)
        int maxMessagesPerNight,

        @Setting("Where a lead goes that answers a mail") Replied replied) {

    record Replied(
            @Setting("The stage it moves to") String stage,

            @Setting(value = "Why, as the funnel records it", pattern = ".{1,100}")
            String reason) {}
}
