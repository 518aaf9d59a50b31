/**
 * Where a company's files are and what is wrong in them: a name such as {@code jobs/night.yaml} comes in, the text of
 * the company's own file or of the shipped one goes out; problems are gathered until all are known. Owns the layout of
 * the home folder and of {@code var/}; touches no table.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.perennial.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
