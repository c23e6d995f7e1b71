/** The simulator alone: how soon it answers, and how fast it delivers. */
@NullMarked
package dev.zoomflow.benchmarks.simulator;

import org.jspecify.annotations.NullMarked;
