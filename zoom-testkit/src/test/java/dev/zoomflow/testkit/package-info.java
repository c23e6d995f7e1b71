@NullMarked
package dev.zoomflow.testkit;

import org.jspecify.annotations.NullMarked;
