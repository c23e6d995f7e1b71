package dev.zoomflow.testkit.rest;

/** What a caller reads. Called on many threads at once. */
@FunctionalInterface
public interface Wording {
    String of(Caller caller, String message);
}
