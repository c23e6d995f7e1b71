package dev.zoomflow.host.web;

import dev.zoomflow.api.ConnectionException;
import dev.zoomflow.api.Failure;
import java.util.Map;

/** The HTTP status of what went wrong at a service or in a plugin. */
public final class FailureStatus {
    private static final Map<Failure, Integer> STATUS = Map.of(
            Failure.CONFIGURATION, 422,
            Failure.AUTHORIZATION, 409,
            Failure.REFUSED, 502,
            Failure.RATE_LIMITED, 503,
            Failure.UNAVAILABLE, 503,
            Failure.PROTOCOL, 502);

    private FailureStatus() {}

    public static int of(ConnectionException failure) {
        return STATUS.getOrDefault(failure.failure(), 500);
    }
}
