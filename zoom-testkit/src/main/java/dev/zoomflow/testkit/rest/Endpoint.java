package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** Answers one operation, once it is known who calls. Called on many threads at once; may throw {@link ApiError}. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Caller caller, Request request);
}
