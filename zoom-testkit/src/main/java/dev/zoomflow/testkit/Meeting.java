package dev.zoomflow.testkit;

/**
 * A meeting as it was when it was asked for.
 *
 * @param uuid of the session that is on or was the last; every start gives a new one
 * @param live whether it is on
 */
public record Meeting(long id, String uuid, String hostId, String topic, boolean live) {}
