/**
 * The terminal: what arrives from it becomes messages, what the views draw becomes bytes, and it is
 * given back as it was found, however the program ends. {@link dev.rejoinder.tui.Program} is the
 * loop, {@link dev.rejoinder.tui.TerminalSession} the terminal's life, {@link
 * dev.rejoinder.tui.KeyDecoder} the keyboard, {@link dev.rejoinder.tui.DiffScreen} the painting.
 * May import {@code ui}; Lanterna's screen types; JLine in {@link dev.rejoinder.tui.Tty} alone.
 */
package dev.rejoinder.tui;
