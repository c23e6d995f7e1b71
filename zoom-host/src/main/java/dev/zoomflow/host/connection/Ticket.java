package dev.zoomflow.host.connection;

import java.time.Instant;

/** Lets one browser start one authorisation, once and soon. */
public record Ticket(String value, Instant expiresAt) {
    @Override
    public String toString() {
        return "Ticket[until " + expiresAt + "]";
    }
}
