/** Reports about an account's meetings. */
@NullMarked
package dev.zoomflow.testkit.report;

import org.jspecify.annotations.NullMarked;
