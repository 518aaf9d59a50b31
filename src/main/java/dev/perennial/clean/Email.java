package dev.perennial.clean;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that can exist, in lower case, its domain in ASCII.
 *
 * @param role a mailbox of several people, such as info@ or sales@
 * @param free a mailbox at a provider where anybody gets one, so that its domain stands for no company
 * @param disposable a mailbox that is thrown away after a few minutes
 */
public record Email(String address, String domain, boolean role, boolean free, boolean disposable) {

    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final int LONGEST_LABEL = 63;
    /** Top-level domains come and go, and the reserved ones (RFC 2606) are used in trials: the form decides. */
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance(false, true);

    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<\\s*([^<>]+?)\\s*>");

    /** Understands {@code mailto:} and {@code Name <address>} too. */
    public static Optional<Email> parse(String written, MailLists lists) {
        String text = address(Text.line(written));
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String mailbox = text.substring(0, at);
        String domain = asciiDomain(text.substring(at + 1));
        if (domain == null || !isValid(mailbox, domain)) {
            return Optional.empty();
        }
        boolean isSame = text.length() == at + 1 + domain.length() && text.endsWith(domain);
        return Optional.of(new Email(
                isSame ? text : mailbox + "@" + domain,
                domain,
                lists.isRole(mailbox),
                lists.isFree(domain),
                lists.isDisposable(domain)));
    }

    /** A domain that can exist, in lower case and ASCII. */
    public static Optional<String> domain(String written) {
        return Optional.ofNullable(asciiDomain(Text.line(written)));
    }

    private static @Nullable String asciiDomain(String text) {
        try {
            String ascii = (isAscii(text) ? text : IDN.toASCII(text)).toLowerCase(Locale.ROOT);
            return isDomain(ascii) ? ascii : null;
        } catch (IllegalArgumentException notADomain) {
            return null;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** At least two labels of letters, digits and inner hyphens; the last one is no number. */
    private static boolean isDomain(String text) {
        int length = text.length();
        int label = 0;
        boolean lastHasOther = false;
        if (length < 4 || length > LONGEST - 1) {
            return false;
        }
        for (int i = 0; i <= length; i++) {
            if (i < length && text.charAt(i) != '.') {
                char c = text.charAt(i);
                if (!isLetterOrDigit(c) && c != '-') {
                    return false;
                }
                lastHasOther |= c > '9' || c == '-';
            } else {
                boolean last = i == length;
                if (!isLabel(text, label, i, last) || (last && (label == 0 || !lastHasOther))) {
                    return false;
                }
                label = i + 1;
                lastHasOther = last && lastHasOther;
            }
        }
        return true;
    }

    private static boolean isLabel(String text, int from, int to, boolean last) {
        int length = to - from;
        boolean fits = length >= (last ? 2 : 1) && length <= LONGEST_LABEL;
        return fits && isLetterOrDigit(text.charAt(from)) && isLetterOrDigit(text.charAt(to - 1));
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String address(String text) {
        String address = text;
        if (text.indexOf('<') >= 0) {
            Matcher named = WITH_NAME.matcher(text);
            address = named.matches() ? named.group(1) : text;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    }

    /** The domain was checked already; a known one lets the validator look at the mailbox only. */
    private static boolean isValid(String mailbox, String domain) {
        boolean fits = mailbox.length() + 1 + domain.length() <= LONGEST && mailbox.length() <= LONGEST_MAILBOX;
        return fits && (isPlain(mailbox) || VALIDATOR.isValid(mailbox + "@example.com"));
    }

    /** What nearly all mailboxes look like, so that the validator is asked about the others only. */
    private static boolean isPlain(String mailbox) {
        boolean afterDot = true;
        for (int i = 0; i < mailbox.length(); i++) {
            char c = mailbox.charAt(i);
            boolean isDot = c == '.';
            if (isDot ? afterDot : !isLetterOrDigit(c) && c != '_' && c != '+' && c != '-') {
                return false;
            }
            afterDot = isDot;
        }
        return !afterDot;
    }
}
