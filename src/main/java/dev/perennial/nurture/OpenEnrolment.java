package dev.perennial.nurture;

import dev.perennial.lead.LeadFacts;

/** An enrolment that has not ended, with what is known of its lead tonight. */
record OpenEnrolment(Enrolment enrolment, LeadFacts lead, boolean replied) {}
