package dev.perennial.request;

import dev.perennial.enrolment.Enrolment;
import dev.perennial.enrolment.EnrolmentState;
import dev.perennial.lead.LeadFacts;
import dev.perennial.path.NurturePath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A request with what is known of its lead and its path. */
record Asked(Request request, Optional<NurturePath> path, Optional<LeadFacts> lead, List<Enrolment> enrolments) {

    /** The latest round on the path that was asked for. */
    Optional<Enrolment> here() {
        return enrolments.stream()
                .filter(enrolment -> enrolment.path().equals(request.path()))
                .max(Comparator.comparingInt(Enrolment::round));
    }

    /** The other path that the lead is active on. */
    Optional<Enrolment> elsewhere() {
        return enrolments.stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.ACTIVE)
                .filter(enrolment -> !enrolment.path().equals(request.path()))
                .findFirst();
    }

    boolean isHere(EnrolmentState state) {
        return here().filter(enrolment -> enrolment.state() == state).isPresent();
    }
}
