@NullMarked
package dev.zoomflow.plugin.doctor;

import org.jspecify.annotations.NullMarked;
