/**
 * What is kept in files. Every file is its owner's alone, and is replaced whole or not at all; the
 * outbox's journal alone is appended to, line by line. May import {@code service} and {@code
 * model}; Gson reads and writes.
 */
package dev.rejoinder.store;
