/**
 * Cells as people wrote them, brought to the form in which they can be compared: names, days, phone numbers, companies and
 * addresses come in, traits go out. Word lists lie beside the classes. Pure: no database, no file of the user's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"clean", "lead"})
package dev.perennial.trait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
