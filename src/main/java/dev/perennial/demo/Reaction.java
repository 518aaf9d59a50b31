package dev.perennial.demo;

import java.time.ZonedDateTime;

/** What somebody did, on the web site or with a mail: a row among the activities or the unsubscribes. */
record Reaction(String email, String type, ZonedDateTime at, String detail, String value) {}
