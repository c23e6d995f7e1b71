package dev.zoomflow.benchmarks;

/** What is sent: so many bytes over so many connections. */
record Shape(int bytes, int connections) {}
