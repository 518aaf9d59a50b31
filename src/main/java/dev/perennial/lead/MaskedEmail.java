package dev.perennial.lead;

/** An address as logs may show it: {@code anna.berg@example.com} is {@code a***@e***.com}. */
public final class MaskedEmail {

    private static final String HIDDEN = "***";

    private MaskedEmail() {}

    /** Never more than two first letters and the top-level domain, whatever the text is. */
    public static String of(String email) {
        int at = email.lastIndexOf('@');
        if (at < 1) {
            return HIDDEN;
        }
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(email) + HIDDEN + "@" + first(domain) + HIDDEN + (dot > 0 ? domain.substring(dot) : "");
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
