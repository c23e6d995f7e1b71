package dev.zoomflow.testkit.http;

/** Answers one request. Called on many threads at once. */
@FunctionalInterface
public interface Handler {
    Reply handle(Request request);
}
