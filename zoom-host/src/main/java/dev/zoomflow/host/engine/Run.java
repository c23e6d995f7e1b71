package dev.zoomflow.host.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as it was claimed.
 *
 * @param late replayed, or after an event of the same order that happened later
 * @param attempt this one, from 1
 * @param failures of the attempts before, since it was queued or replayed
 * @param triedSince when it was first to be tried, and could be: what it waited behind others, or for its handler, is before
 * @param node whose attempt it is
 * @param news how often runs of its connection had been let go when the attempt began
 */
record Run(
        long id,
        long eventSeq,
        Lane lane,
        boolean late,
        int attempt,
        int failures,
        Instant triedSince,
        Optional<Instant> firstFailedAt,
        String node,
        long news) {}
