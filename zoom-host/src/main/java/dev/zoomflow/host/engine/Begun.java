package dev.zoomflow.host.engine;

import java.util.function.Supplier;

/**
 * A run whose attempt begins.
 *
 * @param input what it gets, read when it was claimed; as {@link Bench#input}
 */
record Begun(Run run, Supplier<RunInput> input) {}
