/**
 * What is kept in files: so far, the token of each profile. Every file is its owner's alone, and is
 * replaced whole or not at all. May import {@code service} and {@code model}; Gson reads and
 * writes.
 */
package dev.rejoinder.store;
