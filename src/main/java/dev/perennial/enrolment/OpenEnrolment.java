package dev.perennial.enrolment;

import dev.perennial.lead.LeadFacts;

/** An enrolment that has not ended, with what is known of its lead tonight. */
public record OpenEnrolment(Enrolment enrolment, LeadFacts lead, boolean replied) {}
