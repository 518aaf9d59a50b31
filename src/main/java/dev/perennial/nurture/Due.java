package dev.perennial.nurture;

import dev.perennial.lead.LeadFacts;
import java.time.ZoneId;

/** An enrolment whose next touch may be due, with all that decides which touch that is and when it may arrive. */
record Due(Enrolment enrolment, NurturePath path, LeadFacts lead, ZoneId zone) {}
