/**
 * The e-mails people write: the folder of a touch ({@code templates/nurture/<path>/<touch>/}) and the shared layout
 * ({@code templates/layout/}) come in; with the facts of one lead a finished subject, HTML and text go out, or what is
 * wrong at its line and column. Templates are locked down: they reach no class, no file outside of {@code templates/}
 * and end. Touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "yaml", "rules"})
package dev.perennial.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
