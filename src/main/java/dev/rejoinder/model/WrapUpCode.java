package dev.rejoinder.model;

/**
 * One of the codes that a queue offers.
 *
 * @param name hostile until sanitised
 */
public record WrapUpCode(String id, String name) {}
