/** Cloud recordings: what people make, what the API shows, the files. */
@NullMarked
package dev.zoomflow.testkit.recording;

import org.jspecify.annotations.NullMarked;
