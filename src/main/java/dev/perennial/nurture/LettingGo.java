package dev.perennial.nurture;

import static dev.perennial.enrolment.EnrolmentState.EXITED;
import static dev.perennial.enrolment.EnrolmentState.GOAL_MET;
import static dev.perennial.enrolment.EnrolmentState.SUPPRESSED;

import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Stage.Owner;
import dev.perennial.enrolment.Admission;
import dev.perennial.enrolment.Leaving;
import dev.perennial.enrolment.Leaving.Onward;
import dev.perennial.enrolment.OpenEnrolment;
import dev.perennial.lead.LeadFacts;
import dev.perennial.nurture.NurtureSettings.Replied;
import dev.perennial.path.NurturePath;
import dev.perennial.path.PathSettings.LeavesSegment;
import dev.perennial.path.Paths;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which enrolments end tonight: suppression comes before an answer, an answer before the goal, then the exits. */
@Component
class LettingGo {

    private final Paths paths;
    private final Dictionary dictionary;
    private final Replied afterReply;

    LettingGo(Paths paths, Dictionary dictionary, NurtureSettings settings) {
        this.paths = paths;
        this.dictionary = dictionary;
        this.afterReply = settings.replied();
    }

    /** Nothing when the lead stays on its path. */
    @Nullable
    Leaving decide(OpenEnrolment open) {
        return suppressed(open)
                .or(() -> answered(open))
                .or(() -> goalMet(open))
                .or(() -> exited(open))
                .orElse(null);
    }

    private static Optional<Leaving> suppressed(OpenEnrolment open) {
        return Admission.mustNotBeMailed(open.lead()).map(reason -> new Leaving(open.enrolment(), SUPPRESSED, reason));
    }

    private Optional<Leaving> answered(OpenEnrolment open) {
        if (!open.replied()) {
            return Optional.empty();
        }
        Optional<Onward> onward = Optional.of(new Onward(afterReply.stage(), afterReply.reason()))
                .filter(next -> isMarketings(open.lead()));
        return Optional.of(new Leaving(open.enrolment(), EXITED, "replied", onward));
    }

    private Optional<Leaving> goalMet(OpenEnrolment open) {
        return path(open)
                .filter(path -> path.goal().holds(open.lead().values()))
                .map(path -> new Leaving(open.enrolment(), GOAL_MET, "goal met"));
    }

    private Optional<Leaving> exited(OpenEnrolment open) {
        return exitReason(open).map(reason -> new Leaving(open.enrolment(), EXITED, reason));
    }

    private Optional<String> exitReason(OpenEnrolment open) {
        LeadFacts lead = open.lead();
        Optional<NurturePath> path = path(open);
        if (path.isEmpty()) {
            return Optional.of("path ended");
        }
        return path.flatMap(known -> known.exit(lead.values()))
                .map(NurturePath.ExitRule::reason)
                .or(() -> Admission.isSalesBusiness(lead))
                .or(() -> isNurtured(lead) ? Optional.empty() : Optional.of("stage " + lead.text("stage")))
                .or(() -> path.filter(known -> hasLeftSegment(known, open)).map(known -> "left the segment"));
    }

    private static boolean hasLeftSegment(NurturePath path, OpenEnrolment open) {
        return path.settings().leavesSegment() == LeavesSegment.EXIT
                && !open.enrolment().byRequest()
                && !path.segment().holds(open.lead().values());
    }

    /** What sales works on, or nobody ever will, stays where it is. */
    private boolean isMarketings(LeadFacts lead) {
        return dictionary.stage(lead.text("stage")).owner() == Owner.MARKETING;
    }

    private static boolean isNurtured(LeadFacts lead) {
        return lead.text("stage").equals(Admission.STAGE);
    }

    private Optional<NurturePath> path(OpenEnrolment open) {
        return paths.named(open.enrolment().path());
    }
}
