/**
 * The command line: reads it, runs one command without a screen, and words the outcome for people,
 * for scripts and as an exit status. The rest of the program comes through {@link
 * dev.rejoinder.cli.Wiring}. May import {@code service}, {@code model}, {@code text}, {@code
 * search} and {@code config}.
 */
package dev.rejoinder.cli;
