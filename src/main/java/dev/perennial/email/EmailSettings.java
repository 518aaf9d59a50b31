package dev.perennial.email;

import dev.perennial.yaml.Setting;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code jobs/70-email/job.yaml}: who writes, when mail may arrive, and how much of it in one night. */
public record EmailSettings(
        @Setting("The company in whose name mail is sent; its postal address is required by law")
        Company company,

        @Setting(
                value =
                        "Whose name stands in From: company, or owner where the lead's owner has an address of the company's domain",
                fallback = "owner")
        From sendAs,

        @Setting("Where answers go; to the sender when left out") @Nullable
        String replyTo,

        @Setting("Where mail servers report undeliverable mail to; to the sender when left out") @Nullable
        String bounceAddress,

        @Setting("How people leave the list") Unsubscribe unsubscribe,

        @Setting("When mail may arrive, in the recipient's own time")
        Window window,

        @Setting(value = "More messages than this in one night, and nothing is sent until a person has looked", min = 1)
        int maxMessagesPerNight) {

    /** Who can stand in From. */
    public enum From {
        OWNER,
        COMPANY
    }

    /** What templates know as {@code company}. */
    public record Company(
            @Setting("The name people know") String name,
            @Setting("The postal address, on one line") String address,

            @Setting(value = "The web site", pattern = "https?://.+")
            String website,

            @Setting(
                    value = "The address mail comes from; its domain is also that of the Message-ID",
                    pattern = EmailFile.ADDRESS)
            String email) {}

    /** Where unsubscribe requests arrive. */
    public record Unsubscribe(
            @Setting(value = "A mailbox; the person's token follows after a plus sign", pattern = EmailFile.ADDRESS)
            String mailbox,

            @Setting(
                    value = "A page that unsubscribes on POST (RFC 8058); the token follows as ?t=. Gmail asks for it",
                    pattern = "https://[^?#]+")
            @Nullable
            String url) {}

    /** The hours of the days on which mail may arrive. */
    public record Window(
            @Setting(value = "Days of the week", fallback = "[monday, tuesday, wednesday, thursday, friday]")
            Set<DayOfWeek> days,

            @Setting("From this time on") LocalTime from,

            @Setting("Until this time; earlier than from means on the day after")
            LocalTime to,

            @Setting("Where people are whose time zone is not known")
            ZoneId zone,

            @Setting(value = "Not on days on which the company does not work (see jobs/night.yaml)", fallback = "true")
            boolean onlyWorkingDays) {}
}
