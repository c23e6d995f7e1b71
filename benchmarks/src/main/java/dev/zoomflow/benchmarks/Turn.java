package dev.zoomflow.benchmarks;

/**
 * What came of a turn, at full load, and at half of that.
 *
 * @param receiver processor time of an acknowledgement at full load, in microseconds
 * @param sender the same of sending it
 * @param p50 at full load, in milliseconds
 * @param halfP99 in milliseconds
 */
record Turn(double perSecond, double receiver, double sender, double p50, double p99, double halfP99, long refused) {}
