package dev.perennial.privacy;

/** A message to a person who shall be forgotten is on its way to the mail server at this moment. */
public final class StillSending extends RuntimeException {

    StillSending(long messages) {
        super(messages + " of this person's messages are being sent right now. Run the command again in a minute; if it"
                + " stays so, run 'perennial deliver', which settles what an earlier run left behind.");
    }
}
