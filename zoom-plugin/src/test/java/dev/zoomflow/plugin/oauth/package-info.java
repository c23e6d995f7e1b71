@NullMarked
package dev.zoomflow.plugin.oauth;

import org.jspecify.annotations.NullMarked;
