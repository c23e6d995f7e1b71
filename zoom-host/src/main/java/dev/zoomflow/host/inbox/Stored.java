package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.Lane;
import java.util.List;

/**
 * What became of an arrival in the store.
 *
 * @param events the new events' numbers
 * @param duplicates events that were there already
 * @param forNobody new events that no connection got
 * @param ending new events that end access
 */
record Stored(List<Long> events, int duplicates, int forNobody, List<Long> ending, List<Lane> lanes) {}
