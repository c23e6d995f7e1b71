package dev.zoomflow.testkit.http;

/** An answer of which only a part is sent before the connection is closed. */
public record Broken(Answer answer, Where where) implements Reply {

    /** How far it came. */
    public enum Where {
        IN_HEADERS,
        IN_BODY
    }
}
