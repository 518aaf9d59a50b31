package dev.perennial.demo.inquiries;

import dev.perennial.demo.people.Person;
import java.time.ZonedDateTime;

/** One request or scan, before a source writes it down in its own way. Consent: yes, no or blank. */
public record Inquiry(
        String id,
        ZonedDateTime receivedAt,
        Person person,
        String product,
        String message,
        String campaign,
        String consent,
        Bant bant) {}
