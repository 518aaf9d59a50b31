package dev.perennial.carrier;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** A letter as RFC 5322 and MIME want it: the one place that writes headers. The same letter is the same bytes. */
final class Mail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Otherwise looked for on the whole class path with every part of every mail, which takes longer than writing
        // it.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String id;

    private Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mail of(Letter letter, Session session) throws MessagingException {
        Mail mail = new Mail(session, safe(letter.messageId()));
        mail.setFrom(person(letter.from()));
        mail.setRecipient(Message.RecipientType.TO, address(letter.to()));
        if (letter.replyTo() != null) {
            mail.setReplyTo(new InternetAddress[] {person(letter.replyTo())});
        }
        mail.setSubject(safe(letter.subject()), UTF_8);
        mail.setSentDate(Date.from(letter.date()));
        mail.setListHeaders(letter);
        mail.setContent(alternatives(letter));
        mail.saveChanges();
        return mail;
    }

    private void setListHeaders(Letter letter) throws MessagingException {
        Letter.Unsubscribe leave = letter.unsubscribe();
        // One line each: folding List-Unsubscribe breaks the signature at some receivers.
        if (leave.url() == null) {
            set("List-Unsubscribe", "<" + leave.mailto() + ">");
        } else {
            set("List-Unsubscribe", "<" + leave.url() + ">, <" + leave.mailto() + ">");
            set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        set("List-Id", "<" + letter.listId() + ">");
        set("Feedback-ID", letter.feedbackId());
        set("Auto-Submitted", "auto-generated");
        set("X-Auto-Response-Suppress", "OOF, AutoReply");
        set("Precedence", "bulk");
        set("X-Perennial-Key", letter.key());
    }

    /** Angus would make a new one on every save. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private void set(String name, String value) throws MessagingException {
        setHeader(name, safe(value));
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeMultipart both = new Alternatives(letter.messageId());
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        return both;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** {@code Name <address>}; the name may hold any letter. */
    private static InternetAddress person(String nameAndAddress) throws MessagingException {
        int open = nameAndAddress.lastIndexOf('<');
        if (open < 0) {
            return address(nameAndAddress);
        }
        InternetAddress person = address(nameAndAddress.substring(open + 1).replace(">", ""));
        try {
            person.setPersonal(safe(nameAndAddress.substring(0, open).strip()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
        return person;
    }

    private static InternetAddress address(String text) throws MessagingException {
        String address = safe(text.strip());
        int at = address.lastIndexOf('@');
        if (at < 1 || address.indexOf(',') >= 0) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.substring(0, at))) {
            throw new IllegalArgumentException("EAI: letters before the @ that most servers do not take");
        }
        return new InternetAddress(address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)), true);
    }

    /** A line break in a header is where the next header begins, and the next recipient. */
    private static String safe(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in a header");
        }
        return value;
    }

    /** Text and HTML of the same content, with a boundary that does not depend on the clock. */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String messageId) throws MessagingException {
            super("alternative");
            ContentType type = new ContentType(contentType);
            type.setParameter(
                    "boundary", "=_" + messageId.replaceAll("[^a-z0-9]", "").substring(0, 24));
            contentType = type.toString();
        }
    }
}
