/** What the store alone can do. */
@NullMarked
package dev.zoomflow.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
