package dev.zoomflow.testkit;

/**
 * A webinar as it was when it was asked for.
 *
 * @param uuid of the session that is on or was the last; every start gives a new one
 * @param live whether it is on
 */
public record Webinar(long id, String uuid, String hostId, String topic, boolean live) {}
