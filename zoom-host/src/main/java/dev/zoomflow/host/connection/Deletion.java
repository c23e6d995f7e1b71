package dev.zoomflow.host.connection;

/**
 * What became of a deleted connection's grant.
 *
 * @param revoked whether the service ended it; false as well where others still use it
 * @param problem why the service did not end it; "" if all is well
 */
public record Deletion(boolean revoked, String problem) {}
