package dev.rejoinder.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What kind of lab is wanted; each figure is 0 or more.
 *
 * @param responses 0 for all of the lab's own
 * @param faults as given; the lab knows what it means
 */
public record LabFlags(
    int port,
    long seed,
    int conversations,
    int waiting,
    int responses,
    Optional<Path> responsesFile,
    double busy,
    int rateLimit,
    long latencyMs,
    String faults,
    boolean strictUser) {}
