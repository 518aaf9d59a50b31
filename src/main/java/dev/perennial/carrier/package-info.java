/**
 * Hands one finished letter over: to an SMTP server, or into an {@code .eml} file under {@code var/mail/} where no server
 * is set. In comes a {@link dev.perennial.carrier.Letter}, out goes an {@link dev.perennial.carrier.Answer}, never an
 * exception; what was handed over is also in a journal beside the database, for the case that the program is killed
 * before it can say so. Touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "config")
package dev.perennial.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
