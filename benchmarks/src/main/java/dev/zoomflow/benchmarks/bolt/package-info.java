/** Slack's receiver, for comparison. */
@NullMarked
package dev.zoomflow.benchmarks.bolt;

import org.jspecify.annotations.NullMarked;
