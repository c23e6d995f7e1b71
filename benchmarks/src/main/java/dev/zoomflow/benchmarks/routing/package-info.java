/** What it costs to find out who gets an event; {@code benchmarks/routing.sh} runs it. */
@NullMarked
package dev.zoomflow.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
