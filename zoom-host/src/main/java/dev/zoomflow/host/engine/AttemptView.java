package dev.zoomflow.host.engine;

import java.time.Instant;

/** An attempt that failed, as the pages show it. */
public record AttemptView(int attempt, Instant endedAt, String problem) {}
