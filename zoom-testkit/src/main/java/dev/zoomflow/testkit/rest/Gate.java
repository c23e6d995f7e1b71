package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.function.UnaryOperator;

/** Stands before the operations. Called on many threads at once. */
@FunctionalInterface
public interface Gate {
    /**
     * Lets a call of a known caller through.
     *
     * @return what becomes of its answer on the way out
     * @throws ApiError when it may not pass
     */
    UnaryOperator<Answer> admit(Caller caller, Operation operation, Request request);
}
