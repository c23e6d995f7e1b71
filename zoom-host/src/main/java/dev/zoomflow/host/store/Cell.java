package dev.zoomflow.host.store;

/** Where a sealed value belongs. A value moved to another cell does not open. */
public record Cell(String table, String row, String column) {}
