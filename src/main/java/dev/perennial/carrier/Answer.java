package dev.perennial.carrier;

import java.util.regex.Pattern;

/**
 * What became of a letter.
 *
 * @param words the server's reply, or what happened instead of one
 */
public record Answer(Kind kind, String words) {

    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("\\b5\\.(1\\.[0-9]{1,3}|2\\.1)\\b");

    /** From "it is there" to "nobody can tell". */
    public enum Kind {
        /** The server has taken it. */
        ACCEPTED,
        /** It will never be taken: refused for good, or it cannot be written as a mail. */
        REFUSED,
        /** The recipient was refused for good. */
        REFUSED_RECIPIENT,
        /** It was certainly not taken, and may be tried again. */
        LATER,
        /** As LATER, and the next one would fare no better: no connection. */
        UNREACHABLE,
        /** All of it was sent, and no reply came. Never sent again by itself. */
        UNCLEAR
    }

    /** Whether the mailbox does not exist, by the enhanced status code; bad reputation is not the person's fault. */
    public boolean isHardBounce() {
        return kind == Kind.REFUSED_RECIPIENT && NO_SUCH_MAILBOX.matcher(words).find();
    }
}
