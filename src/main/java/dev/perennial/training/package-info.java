/**
 * A model learnt without labels: a first model and the records themselves come in, a new version of the model and a
 * report go out. Chances of accidental agreement come from random pairs, those of true pairs from expectation maximisation.
 * Pure: no database, no clock; the same records and seed make the same model.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "comparison", "blocking"})
package dev.perennial.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
