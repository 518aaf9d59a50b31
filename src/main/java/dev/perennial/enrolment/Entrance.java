package dev.perennial.enrolment;

import dev.perennial.night.Night;
import dev.perennial.path.NurturePath;
import dev.perennial.path.Paths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the path that a lead enters by itself: of those it is for and may enter again, the one of highest priority. */
@Component
public class Entrance {

    private final Paths paths;
    private final Night night;

    Entrance(Paths paths, Night night) {
        this.paths = paths;
        this.night = night;
    }

    /** Nothing when no path takes this lead tonight. */
    @Nullable
    public Entry choose(Candidate candidate) {
        return paths.byPriority()
                .filter(path -> path.segment().holds(candidate.lead().values()))
                .filter(path -> Admission.refusal(path, candidate.lead()).isEmpty())
                .filter(path -> mayEnter(path, candidate.earlierOn(path)))
                .findFirst()
                .map(path -> entry(path, candidate))
                .orElse(null);
    }

    /** Who was suppressed on a path does not come back to it by itself. */
    private boolean mayEnter(NurturePath path, List<Enrolment> earlier) {
        LocalDate tonight = night.date();
        return earlier.stream()
                .allMatch(enrolment -> enrolment.state() != EnrolmentState.SUPPRESSED
                        && enrolment
                                .leftOn()
                                .filter(leftOn -> path.settings().reEntry().allows(leftOn, tonight))
                                .isPresent());
    }

    private Entry entry(NurturePath path, Candidate candidate) {
        return Entry.of(
                candidate.lead().leadNumber(),
                path,
                round(candidate.earlierOn(path)),
                Optional.of(candidate.lead().text("last_reason"))
                        .filter(reason -> !reason.isEmpty())
                        .orElse("entered"),
                null,
                night.date());
    }

    static int round(List<Enrolment> earlier) {
        return 1 + earlier.stream().mapToInt(Enrolment::round).max().orElse(0);
    }
}
