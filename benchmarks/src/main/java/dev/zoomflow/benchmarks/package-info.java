/** Measures the host beside others; {@code benchmarks/run.sh} is the way in. */
@NullMarked
package dev.zoomflow.benchmarks;

import org.jspecify.annotations.NullMarked;
