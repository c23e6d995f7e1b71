@NullMarked
package dev.zoomflow.docs;

import org.jspecify.annotations.NullMarked;
