/**
 * What the screen shows and what a key does: state, messages, update, views. Pure: no I/O, no
 * threads, no clock; time and size arrive as messages. May import {@code model}, {@code text} and
 * {@code search}.
 */
package dev.rejoinder.ui;
