package dev.zoomflow.host.engine;

import java.util.Optional;

/**
 * What a settlement's commit did.
 *
 * @param accepted false if the run was this node's no longer: the result is refused
 * @param next begun in the lane that follows
 */
record Settled(boolean accepted, Optional<Begun> next) {}
