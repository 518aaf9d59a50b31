/**
 * Matches a file of records with a model: a table comes in, pairs and clusters with their evidence go out, and how right they
 * are when the truth is known. Touches no table of the database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "model",
            "blocking",
            "comparison",
            "cluster",
            "draft",
            "training",
            "sheet",
            "form",
            "csv",
            "config",
            "yaml"
        })
package dev.perennial.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
