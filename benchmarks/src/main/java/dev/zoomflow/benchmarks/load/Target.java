package dev.zoomflow.benchmarks.load;

/** Who is sent to, on this machine, and what proves the sender. */
public record Target(int port, String path, Dialect dialect, String clientId, String secret) {}
