@NullMarked
package dev.zoomflow.testkit.payload;

import org.jspecify.annotations.NullMarked;
