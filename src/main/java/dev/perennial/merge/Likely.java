package dev.perennial.merge;

/**
 * Two inquiries of two leads that may be of one person, as they were weighed.
 *
 * @param same whether people said that they are
 */
record Likely(
        long younger,
        long older,
        long oneLead,
        long otherLead,
        boolean same,
        double weight,
        double probability,
        String rule,
        String model,
        String evidence) {

    boolean touches(long lead) {
        return oneLead == lead || otherLead == lead;
    }

    long otherThan(long lead) {
        return oneLead == lead ? otherLead : oneLead;
    }
}
