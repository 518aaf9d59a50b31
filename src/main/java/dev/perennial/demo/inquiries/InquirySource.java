package dev.perennial.demo.inquiries;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.inbox.Sheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** Where inquiries come from: when a file arrives, how many rows it has, and in which words and format. */
interface InquirySource {

    /** The name of its feed in jobs/10-intake/feeds. */
    String feed();

    Optional<Delivery> deliveryOn(LocalDate night);

    Sheet.Format format();

    /** Canonical column by header, in the order of the file. */
    Map<String, String> columns();

    /** The cells of an inquiry by canonical column. */
    Map<String, String> cells(Inquiry inquiry);

    /** Where its clock hangs. */
    default ZoneId zone() {
        return Season.BERLIN;
    }

    /** The hours, in Berlin, between which people write here. */
    default int earliestHour() {
        return 7;
    }

    /** One file: its ids start with the prefix, its rows are of the last days, the night's own included. */
    record Delivery(String file, String idPrefix, int rows, int days) {

        ZonedDateTime at(LocalDate night, int daysAgo, int hour, int minute) {
            return night.minusDays(daysAgo).atTime(hour, minute).atZone(Season.BERLIN);
        }
    }
}
