@NullMarked
package dev.zoomflow.browser;

import org.jspecify.annotations.NullMarked;
