package dev.zoomflow.testkit.http;

import java.util.Optional;

/** What may come between a request and its usual answer. */
@FunctionalInterface
public interface Interference {
    /** Whether something does so with this request; its body may not have been read yet. */
    Optional<Disturbance> meet(Request request, Handler usual);

    /**
     * @param name for people to read
     * @param handler answers in the usual one's stead
     */
    record Disturbance(String name, Handler handler) {}
}
