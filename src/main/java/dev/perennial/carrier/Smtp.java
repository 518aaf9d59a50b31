package dev.perennial.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends letters over one connection that is kept open, to the server of {@code spring.mail.*}. Spring's own sender would
 * connect for each letter, wait for Nagle's algorithm, and not say how far a failed letter had got.
 */
final class Smtp implements Carrier {

    private static final int LETTERS_PER_CONNECTION = 500;

    private final JavaMailSenderImpl settings;
    private final Journal journal;
    private final QuickSockets sockets = new QuickSockets();
    private final boolean ssl;
    private final Session session;
    private @Nullable PhasedTransport connection;
    private int carried;

    /** @param envelopeFrom where bounces go; the sender's address when null */
    Smtp(JavaMailSenderImpl settings, Journal journal, @Nullable String envelopeFrom) {
        this.settings = settings;
        this.journal = journal;
        this.ssl = "smtps".equals(settings.getProtocol());
        this.session = Session.getInstance(properties(envelopeFrom));
        journal.open();
    }

    private Properties properties(@Nullable String envelopeFrom) {
        String prefix = ssl ? "mail.smtps." : "mail.smtp.";
        Properties all = new Properties();
        all.put(prefix + "connectiontimeout", "10000");
        all.put(prefix + "timeout", "60000");
        all.put(prefix + "quitwait", "false");
        all.putAll(settings.getJavaMailProperties());
        all.put(prefix + "socketFactory", sockets);
        all.put(prefix + "socketFactory.fallback", "false");
        // With it Angus saves the mail again, which would draw a new Message-ID and break signatures.
        all.put(prefix + "allow8bitmime", "false");
        if (envelopeFrom != null) {
            all.put(prefix + "from", envelopeFrom);
        }
        return all;
    }

    @Override
    public Answer carry(Letter letter) {
        Mail mail;
        try {
            mail = Mail.of(letter, session);
        } catch (MessagingException | IllegalArgumentException e) {
            return new Answer(Answer.Kind.REFUSED, "cannot be written as a mail: " + e.getMessage());
        }
        boolean reused = connection != null;
        Answer answer = attempt(mail, letter.messageId());
        // A connection that idled may have been closed meanwhile; that is no answer to this letter.
        boolean wentStale = reused && connection == null && answer.kind() == Answer.Kind.LATER && noReply(answer);
        return wentStale ? attempt(mail, letter.messageId()) : answer;
    }

    private Answer attempt(Mail mail, String messageId) {
        PhasedTransport open;
        try {
            open = connected();
        } catch (MessagingException e) {
            hangUp();
            return new Answer(Answer.Kind.UNREACHABLE, "no connection: " + e.getMessage());
        }
        open.begin(messageId);
        try {
            open.sendMessage(mail, mail.getAllRecipients());
            if (++carried >= LETTERS_PER_CONNECTION) {
                hangUp();
            }
            return new Answer(Answer.Kind.ACCEPTED, open.getLastServerResponse().strip());
        } catch (MessagingException e) {
            return judge(e, open);
        }
    }

    private PhasedTransport connected() throws MessagingException {
        PhasedTransport open = connection;
        if (open == null) {
            open = new PhasedTransport(session, ssl, journal, sockets);
            open.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            connection = open;
            carried = 0;
        }
        return open;
    }

    private Answer judge(MessagingException failure, PhasedTransport open) {
        Reply reply = Reply.in(failure);
        if (reply == null || reply.code() == 421) {
            hangUp();
        }
        if (open.phase() == PhasedTransport.Phase.ACCEPTED) {
            return new Answer(Answer.Kind.ACCEPTED, "250, then " + failure.getMessage());
        }
        if (reply != null && reply.code() >= 500) {
            return new Answer(
                    reply.aboutRecipient() ? Answer.Kind.REFUSED_RECIPIENT : Answer.Kind.REFUSED, reply.words());
        }
        if (reply != null) {
            return new Answer(Answer.Kind.LATER, reply.words());
        }
        return open.phase() == PhasedTransport.Phase.END_SENT
                ? new Answer(Answer.Kind.UNCLEAR, "all was sent, and no reply came: " + failure.getMessage())
                : new Answer(Answer.Kind.LATER, NO_REPLY + failure.getMessage());
    }

    private static final String NO_REPLY = "the connection ended before all was sent: ";

    private static boolean noReply(Answer answer) {
        return answer.words().startsWith(NO_REPLY);
    }

    @Override
    public boolean leavesTheMachine() {
        return true;
    }

    @Override
    public String holder() {
        return journal.holder();
    }

    /** What goes wrong while saying goodbye changes nothing for the letters. */
    @Override
    public void hangUp() {
        PhasedTransport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // The server was faster.
            }
        }
    }

    /** The refusal that an exception of Angus carries somewhere in its chain. */
    private record Reply(int code, String words, boolean aboutRecipient) {

        static @Nullable Reply in(MessagingException failure) {
            Reply found = null;
            for (Exception next = failure;
                    next != null;
                    next = next instanceof MessagingException chained ? chained.getNextException() : null) {
                if (next instanceof SMTPAddressFailedException refused) {
                    return of(refused.getReturnCode(), refused.getMessage(), true);
                }
                if (next instanceof SMTPSenderFailedException refused) {
                    found = of(refused.getReturnCode(), refused.getMessage(), false);
                } else if (next instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400) {
                    found = of(refused.getReturnCode(), refused.getMessage(), false);
                }
            }
            return found;
        }

        private static Reply of(int code, @Nullable String words, boolean aboutRecipient) {
            return new Reply(code, words == null ? String.valueOf(code) : words.strip(), aboutRecipient);
        }
    }
}
