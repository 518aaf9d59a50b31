package dev.perennial.meaning;

import dev.perennial.clean.Company;
import dev.perennial.clean.PersonName;
import dev.perennial.feed.Feed;
import dev.perennial.header.Header;
import dev.perennial.lead.EmailKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** What follows from the values of a row together: names and keys, and whether it says enough. */
final class Completion {

    private static final JsonMapper JSON = new JsonMapper();

    private final Feed feed;
    private final String source;
    private final int phone;
    private final int[] others;
    private final String[] otherNames;

    Completion(Feed feed, Header header) {
        this.feed = feed;
        this.source = feed.source();
        this.phone = header.position("phone");
        this.others =
                header.others().keySet().stream().mapToInt(position -> position).toArray();
        this.otherNames = header.others().values().toArray(String[]::new);
    }

    /** @param objectionsOnly nothing is worked out that no rejection depends on */
    void complete(RowInHand row, boolean objectionsOnly) {
        switch (feed.kind()) {
            case INQUIRIES -> {
                if (!objectionsOnly || !row.has("email")) {
                    inquiry(row);
                }
            }
            case ACTIVITIES -> activity(row);
            case SUPPRESSIONS -> suppression(row);
            case COSTS -> cost(row);
            default -> {}
        }
    }

    private void inquiry(RowInHand row) {
        companyInsteadOfAName(row);
        name(row);
        emailKey(row, row.text("email"));
        if (!row.has("source")) {
            row.put("source", source);
        }
        if (!row.has("consent")) {
            row.put("consent", "unknown");
        }
        if (!row.isRejected() && !hasContact(row)) {
            noContact(row);
        }
        keepOthers(row);
    }

    private void keepOthers(RowInHand row) {
        for (int i = 0; i < others.length; i++) {
            String value = row.field(others[i]).strip();
            if (!value.isEmpty()) {
                row.keep(otherNames[i], value);
            }
        }
        if (!row.custom().isEmpty()) {
            row.put("custom", JSON.writeValueAsString(row.custom()));
        }
    }

    /** Some sources have one field for whoever it was: a name that ends in GmbH is no person's. */
    private static void companyInsteadOfAName(RowInHand row) {
        String name = row.text("full_name");
        if (!name.isEmpty() && !row.has("company") && Company.isNamedBy(name)) {
            row.put("company", name);
            row.remove("full_name");
        }
    }

    private static void name(RowInHand row) {
        PersonName name = row.has("first_name") || row.has("last_name")
                ? PersonName.of(row.text("first_name"), row.text("last_name"))
                : PersonName.split(row.text("full_name"));
        row.remove("full_name");
        row.put("first_name", shortened(name.first()));
        row.put("last_name", shortened(name.last()));
        String key = name.key();
        row.put("name_key", key.length() <= 200 ? key : key.substring(0, 200));
    }

    private static String shortened(String name) {
        return name.length() <= 100 || name.codePointCount(0, name.length()) <= 100
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 100));
    }

    private static boolean hasContact(RowInHand row) {
        boolean named = row.has("first_name") || row.has("last_name");
        boolean postal = row.has("street") && (row.has("city") || row.has("postal_code"));
        return row.has("email") || row.has("phone") || (named && (row.has("company") || postal));
    }

    private void noContact(RowInHand row) {
        String written = row.field(phone).strip();
        if (written.isEmpty()) {
            row.reject(
                    RejectCode.NO_CONTACT,
                    "There is no way to reach the person; add an e-mail address, a phone number, or a name"
                            + " with a company or a postal address.");
        } else {
            row.reject(
                    RejectCode.BAD_PHONE,
                    "'" + written.substring(0, Math.min(60, written.length()))
                            + "' is no phone number, and there is no other way to reach the person; write it as +49 30 1234567.");
        }
    }

    private static void activity(RowInHand row) {
        String lead = row.text("lead_ref");
        if (!row.isRejected() && !row.has("email") && lead.isEmpty()) {
            row.reject(RejectCode.MISSING_VALUE, "Neither email nor lead says whose activity it is; fill one of them.");
        }
        emailKey(row, row.has("email") || lead.indexOf('@') < 0 ? row.text("email") : lead);
    }

    private static void suppression(RowInHand row) {
        if (row.has("email")) {
            row.put("address", EmailKey.of(row.text("email")));
        } else if (row.has("domain")) {
            row.put("address", "@" + row.text("domain"));
        } else if (!row.isRejected()) {
            row.reject(
                    RejectCode.MISSING_VALUE,
                    "Neither email nor domain says who must not be mailed; fill one of them.");
        }
    }

    private static void cost(RowInHand row) {
        if (row.value("amount") instanceof BigDecimal amount && amount.signum() < 0) {
            row.reject(RejectCode.BAD_NUMBER, "The amount is negative; write what was spent as a positive number.");
        }
        if (row.value("from_date") instanceof LocalDate from
                && row.value("to_date") instanceof LocalDate to
                && to.isBefore(from)) {
            row.reject(
                    RejectCode.BAD_VALUE,
                    "The period ends (" + to + ") before it begins (" + from + "); exchange the two dates.");
        }
        if (!row.has("currency")) {
            row.put("currency", "EUR");
        }
    }

    private static void emailKey(RowInHand row, String email) {
        if (!email.isEmpty()) {
            row.put("email_key", EmailKey.of(email));
        }
    }
}
