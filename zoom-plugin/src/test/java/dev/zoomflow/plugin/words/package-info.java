@NullMarked
package dev.zoomflow.plugin.words;

import org.jspecify.annotations.NullMarked;
