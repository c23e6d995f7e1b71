package dev.zoomflow.host.inbox;

import dev.zoomflow.host.engine.Lane;
import java.util.List;

/**
 * What became of deliveries in the store.
 *
 * @param events the new events' numbers
 * @param duplicates events that were there already
 * @param forNobody new events that no connection got
 * @param ending whether a new event ends access
 * @param lanes where there are new runs
 */
record Stored(List<Long> events, int duplicates, int forNobody, boolean ending, List<Lane> lanes) {}
