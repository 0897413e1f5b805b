/**
 * What a run was told: settings from flags, environment and profile file, each checked before
 * anything starts, the places where files go, and the log. Reads no network and no terminal. May
 * import {@code model}.
 */
package dev.rejoinder.config;
