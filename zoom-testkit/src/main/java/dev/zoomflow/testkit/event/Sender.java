package dev.zoomflow.testkit.event;

/** Takes an event to whoever subscribed it, without waiting. */
@FunctionalInterface
public interface Sender {
    void send(String event, String body);
}
