@NullMarked
package dev.zoomflow.plugin.scopes;

import org.jspecify.annotations.NullMarked;
