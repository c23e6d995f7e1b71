@NullMarked
package dev.zoomflow.host.config;

import org.jspecify.annotations.NullMarked;
