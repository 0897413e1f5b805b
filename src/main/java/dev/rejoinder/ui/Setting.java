package dev.rejoinder.ui;

import java.time.ZoneId;

/**
 * What stays as it is while the console runs.
 *
 * @param place the org's name for the header: the environment's domain, or {@code lab}
 * @param glyphs which marks the terminal can show
 * @param readOnly whether nothing may be joined, sent or kept
 * @param run unique for ever: what is sent in this run is named after it
 */
public record Setting(String place, ZoneId zone, Glyphs glyphs, boolean readOnly, String run) {}
