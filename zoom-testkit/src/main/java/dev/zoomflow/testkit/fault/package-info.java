/** What is to go wrong with which requests. */
@NullMarked
package dev.zoomflow.testkit.fault;

import org.jspecify.annotations.NullMarked;
