package dev.zoomflow.host.connection;

import java.time.Instant;

/** @param text for people: what is wrong and what to do; never a secret */
public record Status(State state, String text, Instant since) {}
