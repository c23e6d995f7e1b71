package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** One call of the API, once it is known who calls. */
@FunctionalInterface
interface Operation {
    Answer answer(Caller caller, Request request);
}
