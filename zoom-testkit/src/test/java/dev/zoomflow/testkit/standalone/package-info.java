@NullMarked
package dev.zoomflow.testkit.standalone;

import org.jspecify.annotations.NullMarked;
