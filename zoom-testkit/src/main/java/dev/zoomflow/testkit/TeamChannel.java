package dev.zoomflow.testkit;

/**
 * A channel of team chat, as it was when it was asked for.
 *
 * @param type 1 private, 2 private with guests, 3 public, 4 a group chat
 */
public record TeamChannel(String id, String name, int type) {}
