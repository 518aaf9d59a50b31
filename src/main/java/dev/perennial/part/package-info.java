/**
 * The parts of a workbook, which are XML packed together: in comes its archive, out go the elements of one part in their order,
 * as a parser reads them from the archive. What was made to do harm is refused where it shows, before it fills the memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "text"})
package dev.perennial.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
