@NullMarked
package dev.zoomflow.testkit.handler;

import org.jspecify.annotations.NullMarked;
