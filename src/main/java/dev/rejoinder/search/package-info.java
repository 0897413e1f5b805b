/**
 * Finds canned responses by the few letters that an agent types. Pure: no I/O, no threads, no
 * clock. May import {@code model} and {@code text}.
 */
package dev.rejoinder.search;
