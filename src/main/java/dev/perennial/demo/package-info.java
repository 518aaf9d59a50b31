/**
 * A made-up company to watch Perennial with: Larkspur Instruments, Berlin, maker of lab sensors. Comes in: a seed, a date
 * and what Perennial did so far (hand-offs, mails). Goes out: the files that customers, reps and the web site would put
 * into {@code var/inbox} on that date. No tables; the feeds of these files are in {@code jobs/10-intake/feeds}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.perennial.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
