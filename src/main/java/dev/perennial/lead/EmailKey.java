package dev.perennial.lead;

import java.util.Locale;
import java.util.Set;

/** The form in which two spellings of one mailbox are equal: lower case, no plus-tag, and at Gmail no dots. */
public final class EmailKey {

    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private EmailKey() {}

    /** @param email a valid address; its domain may be in any case */
    public static String of(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        String domain = address.substring(at + 1);
        if (address.indexOf('+') < 0 && !DOTLESS.contains(domain)) {
            return address;
        }
        String mailbox = withoutTag(address.substring(0, at));
        return DOTLESS.contains(domain) ? mailbox.replace(".", "") + "@gmail.com" : mailbox + "@" + domain;
    }

    private static String withoutTag(String mailbox) {
        int plus = mailbox.indexOf('+');
        return plus > 0 ? mailbox.substring(0, plus) : mailbox;
    }
}
