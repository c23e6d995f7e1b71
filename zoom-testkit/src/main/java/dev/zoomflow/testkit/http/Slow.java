package dev.zoomflow.testkit.http;

/** An answer whose body trickles, until its pauses are ended. */
public record Slow(Answer answer, int bytesPerSecond, Pause pauses) implements Reply {}
