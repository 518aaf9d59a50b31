package dev.perennial.cast;

import dev.perennial.enrolment.Enrolment;
import dev.perennial.lead.LeadFacts;
import dev.perennial.path.NurturePath;
import java.time.ZoneId;

/** An enrolment whose next touch may be due, with all that decides which touch that is and when it may arrive. */
public record Due(Enrolment enrolment, NurturePath path, LeadFacts lead, ZoneId zone) {}
