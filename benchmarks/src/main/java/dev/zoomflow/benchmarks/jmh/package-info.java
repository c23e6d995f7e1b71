/** What single steps cost, by JMH; {@code benchmarks/jmh.sh} runs them. */
@NullMarked
package dev.zoomflow.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
