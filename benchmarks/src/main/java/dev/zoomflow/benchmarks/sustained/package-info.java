/** A host at work for a while: how many events a handler gets, and what else that goes on costs. */
@NullMarked
package dev.zoomflow.benchmarks.sustained;

import org.jspecify.annotations.NullMarked;
