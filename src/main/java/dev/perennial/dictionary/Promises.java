package dev.perennial.dictionary;

import dev.perennial.yaml.Setting;
import java.util.List;

/** What sales promises about a lead that was handed to it, and when marketing takes it back. */
public record Promises(
        @Setting("Leads of this stage are given to reps") String from,

        @Setting("The stage of a lead that a rep has accepted")
        String accepted,

        @Setting("The rep accepts or rejects within") TimeLimit acceptWithin,
        @Setting("First contact within, once accepted") TimeLimit contactWithin,

        @Setting("Without an answer or a contact the lead is taken back after")
        TimeLimit shelfLife,

        @Setting("Where a lead goes that was taken back") Return aged,

        @Setting("Outcomes of a contact that are only an attempt")
        List<String> notReached,

        @Setting(value = "Attempts without contact after which sales gives up", min = 1)
        int giveUpAfter,

        @Setting("Where a lead goes that nobody could reach")
        Return givenUp,

        @Setting("The stage of a lead that sales closed as lost")
        String closedLost) {

    /** Whether a contact with this outcome was only an attempt. */
    public boolean isAttempt(String outcome) {
        return notReached.stream().anyMatch(outcome::equalsIgnoreCase);
    }

    /** The way back to marketing. */
    public record Return(
            @Setting("The stage that the lead moves to then")
            String then,

            @Setting("The reason that is recorded for the move")
            String reason) {}
}
