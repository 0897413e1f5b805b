/**
 * What the agent can do: sign in, list, join, read, find, send, retry. Blocking and readable from
 * top to bottom; callers choose the thread. Owns the port {@link dev.rejoinder.service.Gateway}.
 * Clock, sleeper and randomness come in by constructor. May import {@code model}, {@code text} and
 * {@code search}.
 */
package dev.rejoinder.service;
