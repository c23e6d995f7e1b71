/** The dashboards: what is on and what was, for administrators. */
@NullMarked
package dev.zoomflow.testkit.dashboard;

import org.jspecify.annotations.NullMarked;
