package dev.perennial.review;

import dev.perennial.told.Told;

/** Two leads that may be one person, by the two inquiries that resemble each other most. */
record Doubt(Told older, Told younger, double probability, String evidence) {

    /** Names the two inquiries; an answer is about these for ever, whatever their leads become. */
    String pair() {
        return older.inquiry() + "-" + younger.inquiry();
    }
}
