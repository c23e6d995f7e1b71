/**
 * Contract tests for those who implement the SPI. A test class implements one of these interfaces, supplies what its
 * factory methods ask for, and inherits the tests; a test that fails tells the sentence of the SPI's Javadoc that is broken.
 *
 * <p>They need JUnit Jupiter (5 or 6) and nothing else on the test class path.
 */
@NullMarked
package dev.zoomflow.testkit.contract;

import org.jspecify.annotations.NullMarked;
