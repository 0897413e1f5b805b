/** A bad line between a program and a server, for tests. Imports nothing of ours. */
package dev.rejoinder.weather;
