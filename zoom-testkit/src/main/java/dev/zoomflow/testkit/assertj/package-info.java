/** Assertions for those who use AssertJ. */
@NullMarked
package dev.zoomflow.testkit.assertj;

import org.jspecify.annotations.NullMarked;
