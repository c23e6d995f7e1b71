package dev.zoomflow.testkit.http;

/** What a request gets: an answer, another protocol, or nothing at all. */
public sealed interface Reply permits Answer, Hangup, Broken, Slow, Upgrade {}
