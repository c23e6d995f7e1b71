package dev.zoomflow.plugin.client;

import java.util.function.Function;

/** What came back: the caller's body, or an error that the caller's handler never saw. */
sealed interface Answer<T> {
    record Success<T>(T body) implements Answer<T> {}

    /** @param isWebPage HTML, which Zoom's API never answers with */
    record Refusal<T>(String body, boolean isWebPage) implements Answer<T> {}

    default <R> R match(Function<T, R> success, Function<Refusal<T>, R> refusal) {
        return this instanceof Success<T> ok ? success.apply(ok.body()) : refusal.apply((Refusal<T>) this);
    }
}
