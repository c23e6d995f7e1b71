package dev.zoomflow.testkit;

import java.time.Instant;

/**
 * A message of team chat, as it was when it was asked for.
 *
 * @param conversation where it was written: the id of a channel, or one that two people share
 * @param at by the simulator's clock
 */
public record ChatMessage(String id, String conversation, User sender, String text, Instant at) {}
