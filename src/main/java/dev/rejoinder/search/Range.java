package dev.rejoinder.search;

/** Some characters of a field as the response has it, end exclusive. */
public record Range(int start, int end) {}
