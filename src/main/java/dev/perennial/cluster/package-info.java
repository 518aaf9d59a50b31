/**
 * From pairs to clusters: weighed pairs come in, groups of records go out that hold together as a whole. A chain of likenesses
 * makes no cluster. Pure; the order in which records or pairs come in makes no difference.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model"})
package dev.perennial.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
