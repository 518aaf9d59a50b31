/**
 * Values as people write them in, one normal form out: texts, e-mail addresses, phones, countries, names, amounts, consent.
 * Pure: no database, no file of the user's, no clock; a value that cannot be understood is an empty answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.perennial.clean;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
