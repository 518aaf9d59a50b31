package dev.perennial.enrolment;

import dev.perennial.lead.LeadFacts;
import dev.perennial.path.NurturePath;
import java.util.List;

/** A lead in nurture that is on no path, with all rounds it ever had. */
public record Candidate(LeadFacts lead, List<Enrolment> earlier) {

    List<Enrolment> earlierOn(NurturePath path) {
        return earlier.stream()
                .filter(enrolment -> enrolment.path().equals(path.name()))
                .toList();
    }
}
