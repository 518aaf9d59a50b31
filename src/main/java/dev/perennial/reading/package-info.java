/**
 * The copy of a claimed file, open with a finger on its next row: in comes a file of the ledger, out go its rows in pieces,
 * cleaned and packed a piece ahead of the step that writes them, and how many of them are bad. Writes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"night", "sheet", "form", "feed", "meaning", "ledger", "entry"})
package dev.perennial.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
