/** Files that people name. */
@NullMarked
package dev.zoomflow.testkit.file;

import org.jspecify.annotations.NullMarked;
