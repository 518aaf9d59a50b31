package dev.perennial.scoring;

import dev.perennial.lead.LeadFacts;
import java.util.List;

/** A lead as of tonight, with all it ever did. */
record LeadToScore(LeadFacts facts, List<Activity> activities) {}
