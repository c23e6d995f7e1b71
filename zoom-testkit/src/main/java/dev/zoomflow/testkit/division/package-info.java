/** Parts of an account that are looked after apart from each other. */
@NullMarked
package dev.zoomflow.testkit.division;

import org.jspecify.annotations.NullMarked;
