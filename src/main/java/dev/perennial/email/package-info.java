/**
 * The outbox and its delivery: rendered messages come in with the window they may go in, and each ends as sent, failed,
 * suppressed or, where nobody can tell, unknown. Knows addresses and keys, and of a lead only its number. Tables: {@code
 * messages}, {@code suppressions}, {@code secrets}; folders: {@code jobs/70-email/}, {@code var/mail/}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "yaml", "database", "batch", "carrier", "lead"})
package dev.perennial.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
