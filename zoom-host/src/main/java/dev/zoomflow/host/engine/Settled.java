package dev.zoomflow.host.engine;

import java.util.Optional;

/**
 * What a settlement's commit did.
 *
 * @param accepted false if the result is refused: the attempt was settled before, or the run is this node's no longer
 * @param next begun in the lane that follows
 */
record Settled(boolean accepted, Optional<Begun> next) {}
