package dev.zoomflow.host.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a connection is.
 *
 * @param text for people: what is wrong and what to do; never a secret
 * @param since when this state began
 * @param next when it is tried again, or the service's limit ends; empty where nothing is waited for, or nobody knows
 * @param settings the names of the settings that are wrong, where the service or the plugin named any, in their order
 */
public record Status(State state, String text, Instant since, Optional<Instant> next, List<String> settings) {}
