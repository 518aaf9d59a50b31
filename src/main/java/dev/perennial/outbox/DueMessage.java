package dev.perennial.outbox;

/** A message that is about to go, without its content. */
public record DueMessage(
        long message, long leadNumber, long enrolment, String path, String touch, int round, String email) {

    /** The address for logs. */
    String masked() {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
    }

    @Override
    public String toString() {
        return "message " + message + " of lead " + leadNumber + " to " + masked();
    }
}
