@NullMarked
package dev.zoomflow.testkit.contract;

import org.jspecify.annotations.NullMarked;
