/** What people and groups have switched on and off. */
@NullMarked
package dev.zoomflow.testkit.setting;

import org.jspecify.annotations.NullMarked;
