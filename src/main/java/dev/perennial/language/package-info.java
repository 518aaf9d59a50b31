/**
 * The language that e-mails are written in: FreeMarker, locked down. A file below {@code templates/} or a line comes in; with
 * what is known about a lead a text goes out, or what is wrong at its line and column. A template reaches no class and no file
 * outside of {@code templates/}, speaks of nothing that nobody knows, and ends. Touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "rules"})
package dev.perennial.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
