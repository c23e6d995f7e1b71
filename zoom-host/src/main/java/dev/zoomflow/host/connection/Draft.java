package dev.zoomflow.host.connection;

/** A checked form that waits for consent. */
record Draft(String authType, Filled settings) {}
