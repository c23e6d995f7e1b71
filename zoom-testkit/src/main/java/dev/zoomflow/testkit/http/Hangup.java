package dev.zoomflow.testkit.http;

/** The connection is closed without an answer. */
public record Hangup() implements Reply {}
