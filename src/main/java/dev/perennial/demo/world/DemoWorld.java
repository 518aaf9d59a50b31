package dev.perennial.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the outside world sees of Perennial: the leads on the reps' work lists, and the mails that arrive. */
public interface DemoWorld {

    List<HandOff> openHandOffs();

    List<Mailed> mailsSentOn(LocalDate night);

    /** One lead on one rep's list; the state is OFFERED, ACCEPTED or CONTACTED, the attempts are calls so far. */
    record HandOff(long leadNumber, String email, String rep, Instant assignedAt, String state, int attempts) {}

    record Mailed(String email, String path, String touch, Instant sentAt) {}
}
