package dev.zoomflow.testkit;

import java.time.Instant;

/**
 * What Zoom writes to an app's owner.
 *
 * @param at by the simulator's clock
 */
public record Mail(Instant at, String to, String subject, String text) {}
