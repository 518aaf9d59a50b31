/**
 * Who asks the demo's company for sensors, and how the three sources write it down, dirt included. Comes in: a seed and a
 * date. Goes out: the files of the feeds web-form, trade-fair and partner-list, and some that no feed expects. No tables.
 */
@NullMarked
package dev.perennial.demo.inquiries;

import org.jspecify.annotations.NullMarked;
