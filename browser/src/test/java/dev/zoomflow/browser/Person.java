package dev.zoomflow.browser;

/** A Zoom user. */
record Person(String id, String account, String name) {}
