/**
 * All messages that were ever planned, each once: rendered messages come in with the window they may go in, claims on those
 * that are due go out, and what became of them comes back. Also knows whom never to mail. Knows addresses and keys, and of a
 * lead only its number. Tables: {@code messages}, {@code suppressions}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"carrier", "lead", "database"})
package dev.perennial.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
