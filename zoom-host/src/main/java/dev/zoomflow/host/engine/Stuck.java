package dev.zoomflow.host.engine;

/** A handler of which at least one attempt does not end although it was interrupted. */
public record Stuck(String plugin, String handler) {}
