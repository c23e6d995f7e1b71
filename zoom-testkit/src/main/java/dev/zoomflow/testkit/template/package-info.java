/** Meetings and webinars kept as patterns for others. */
@NullMarked
package dev.zoomflow.testkit.template;

import org.jspecify.annotations.NullMarked;
