package dev.zoomflow.host.inbox;

import java.time.Instant;

/**
 * A stored event as it may leave the host.
 *
 * @param seq its number in the store, which only grows
 * @param body the service's message, with what is secret in it hidden
 */
public record MaskedEvent(long seq, Instant receivedAt, String body) {}
