package dev.perennial.demo;

import dev.perennial.demo.people.Person;
import java.time.ZonedDateTime;

/** One request or scan, before a source writes it down in its own way. Consent: yes, no or blank. */
record Inquiry(
        String id,
        ZonedDateTime receivedAt,
        Person person,
        String product,
        String message,
        String campaign,
        String consent,
        Bant bant) {}
