/** What a row costs in a store that has very many of them. */
@NullMarked
package dev.zoomflow.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
