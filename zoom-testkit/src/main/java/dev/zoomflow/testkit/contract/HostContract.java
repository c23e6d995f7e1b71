package dev.zoomflow.testkit.contract;

/**
 * What every host must do with deliveries, events and runs. For those who write one.
 *
 * <p>The contract brings the connection type and the handler, and is the service: it posts to the host's public address and
 * watches what the handler is given.
 */
public interface HostContract extends IntakeClauses, RunClauses {}
