package dev.zoomflow.testkit.http;

/** An answer whose body trickles. */
public record Slow(Answer answer, int bytesPerSecond) implements Reply {}
