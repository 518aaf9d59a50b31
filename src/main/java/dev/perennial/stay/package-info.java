/**
 * Where every lead is in its life, and since when. New leads and moves come in, whoever decided them; stays without a gap go out, and the
 * end of the hand-off of a lead that leaves sales. Table: {@code stays}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dictionary", "handoff", "batch", "night", "database"})
package dev.perennial.stay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
