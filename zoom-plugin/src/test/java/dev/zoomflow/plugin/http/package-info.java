@NullMarked
package dev.zoomflow.plugin.http;

import org.jspecify.annotations.NullMarked;
