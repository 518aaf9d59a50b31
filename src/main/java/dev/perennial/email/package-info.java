/**
 * Delivers what the outbox holds: due messages come in, letters go out inside their window and within the night's limit, and
 * each message ends as sent, failed, suppressed or, where nobody can tell, unknown. Also says who writes and how a reader is
 * left alone. Table: {@code secrets}; folders: {@code jobs/70-email/}, {@code var/mail/}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"outbox", "carrier", "lead", "run", "batch", "night", "database", "yaml", "config"})
package dev.perennial.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
