/** The benchmarks that {@code bin/bench} runs. No tests: what they print is for people. */
package dev.rejoinder.bench;
