package dev.perennial.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far a letter got: after the final dot only a reply can tell what became of it. */
final class PhasedTransport extends SMTPTransport {

    /** How far the present letter is. */
    enum Phase {
        TALKING,
        END_SENT,
        ACCEPTED
    }

    private final Journal journal;
    private final QuickSockets sockets;
    private String letter = "";
    private Phase phase = Phase.TALKING;

    PhasedTransport(Session session, boolean ssl, Journal journal, QuickSockets sockets) {
        super(session, new URLName(ssl ? "smtps://" : "smtp://"), ssl ? "smtps" : "smtp", ssl);
        this.journal = journal;
        this.sockets = sockets;
    }

    void begin(String messageId) {
        letter = messageId;
        phase = Phase.TALKING;
    }

    Phase phase() {
        return phase;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        journal.endOfData(letter);
        sockets.beVeryPatient();
        phase = Phase.END_SENT;
        super.finishData();
        phase = Phase.ACCEPTED;
        journal.accepted(letter, getLastServerResponse());
        sockets.bePatient();
    }
}
