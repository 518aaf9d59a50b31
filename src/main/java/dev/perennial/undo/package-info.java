/**
 * Takes a file back that should never have been taken: in comes a file of the ledger, out go its rows and all that was made of
 * them, as long as nobody has acted on it. SQL only; tables: those of the file's kind, and all that hang on its leads.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "batch"})
package dev.perennial.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
