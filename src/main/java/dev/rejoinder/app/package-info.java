/**
 * {@code main}, the wiring, and what carries out the console's orders. The only package that knows
 * all others.
 */
package dev.rejoinder.app;
