package dev.zoomflow.host.config;

/** A value as it was written, and where: {@code config.yaml:3} or {@code environment}. */
record Entry(String value, String where) {}
