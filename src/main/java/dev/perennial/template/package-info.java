/**
 * The e-mails people write: the folder of a touch ({@code templates/nurture/<path>/<touch>/}) and the shared layout
 * ({@code templates/layout/}) come in; with the facts of one lead a finished subject, HTML and text go out, or what is
 * wrong at its line and column. Touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "rules", "yaml", "config"})
package dev.perennial.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
