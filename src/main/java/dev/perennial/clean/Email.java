package dev.perennial.clean;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * An e-mail address that can exist, in lower case, its domain in ASCII.
 *
 * @param role a mailbox of several people, such as info@ or sales@
 * @param free a mailbox at a provider where anybody gets one, so that its domain stands for no company
 */
public record Email(String address, String domain, boolean role, boolean free) {

    private static final int LONGEST = 254;
    /** Top-level domains come and go, and the reserved ones (RFC 2606) are used in trials: the form decides. */
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance(false, true);

    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<\\s*([^<>]+?)\\s*>");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9-]{2,63}");
    /** What nearly all mailboxes look like, so that the validator is asked about the others only. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_+-]+(\\.[a-z0-9_+-]+)*+");

    private static final Pattern TRAILING_DIGITS = Pattern.compile("[-_.]?\\d+$");
    private static final Set<String> ROLES = WordList.of("role-mailboxes.txt");
    private static final Set<String> FREE = WordList.of("free-mail-domains.txt");

    /** Understands {@code mailto:} and {@code Name <address>} too. */
    public static Optional<Email> parse(String written) {
        String text = address(Text.line(written));
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String mailbox = text.substring(0, at);
        return domain(text.substring(at + 1))
                .filter(domain -> isValid(mailbox, domain))
                .map(domain -> new Email(mailbox + "@" + domain, domain, isRole(mailbox), FREE.contains(domain)));
    }

    /** A domain that can exist, in lower case and ASCII. */
    public static Optional<String> domain(String written) {
        try {
            String text = Text.line(written);
            boolean isAscii = text.chars().allMatch(c -> c < 128);
            String ascii = (isAscii ? text : IDN.toASCII(text)).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static String address(String text) {
        Matcher named = WITH_NAME.matcher(text);
        String address = named.matches() ? named.group(1) : text;
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    }

    /** The domain was checked already; a known one lets the validator look at the mailbox only. */
    private static boolean isValid(String mailbox, String domain) {
        boolean fits = mailbox.length() + 1 + domain.length() <= LONGEST && mailbox.length() <= 64;
        return fits && (PLAIN.matcher(mailbox).matches() || VALIDATOR.isValid(mailbox + "@example.com"));
    }

    private static boolean isRole(String mailbox) {
        return ROLES.contains(mailbox)
                || ROLES.contains(TRAILING_DIGITS.matcher(mailbox).replaceFirst(""));
    }
}
