@NullMarked
package dev.zoomflow.host.doctor;

import org.jspecify.annotations.NullMarked;
