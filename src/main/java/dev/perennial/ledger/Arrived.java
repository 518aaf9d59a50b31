package dev.perennial.ledger;

import java.time.LocalDate;

/** A file as it arrives in the ledger, its number already taken. */
public record Arrived(
        long file, String feed, String kind, String name, LocalDate night, String contentHash, long sizeBytes) {}
