package dev.zoomflow.testkit;

/** A Zoom account: one customer, with users. */
public record Account(String id, String name) {}
