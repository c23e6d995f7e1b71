/** The receivers that are compared, each a process of its own on the server's core. */
@NullMarked
package dev.zoomflow.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
