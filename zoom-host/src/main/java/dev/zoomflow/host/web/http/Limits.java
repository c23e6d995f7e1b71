package dev.zoomflow.host.web.http;

import java.time.Duration;

/**
 * Of bodies.
 *
 * @param body bytes of one
 * @param budget of all together
 * @param patience how long one may take, and how long after a refusal until the connection is closed
 * @param refusals where those are counted that went beyond
 */
public record Limits(int body, Budget budget, Duration patience, Refusals refusals) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Limits(int body, Budget budget, Refusals refusals) {
        this(body, budget, PATIENCE, refusals);
    }
}
