/** Tables for docs/performance.md. */
@NullMarked
package dev.zoomflow.benchmarks.report;

import org.jspecify.annotations.NullMarked;
