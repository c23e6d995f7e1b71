package dev.zoomflow.host.inbox;

import java.time.Instant;

/**
 * How an event came, as the pages show it.
 *
 * @param source the name of the source or feed that accepted it
 * @param connectionId the connection whose own source that is; "" for the shared one
 * @param method "" if it did not come over HTTP
 * @param path where to, without the query
 * @param maskedHeaders as JSON, without secrets
 */
public record DeliveryView(
        long seq,
        String source,
        String connectionId,
        String method,
        String path,
        Instant receivedAt,
        String maskedHeaders) {}
