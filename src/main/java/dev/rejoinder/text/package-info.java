/**
 * Text as a terminal can show it and a customer may get it: widths, wrapping, sanitising, filled-in
 * templates, failures and durations in words. Pure: no I/O, no threads, no clock. May import {@code
 * model}.
 */
package dev.rejoinder.text;
