/** Things that are made, listed, changed and deleted, and what they must say of themselves. */
@NullMarked
package dev.zoomflow.testkit.shelf;

import org.jspecify.annotations.NullMarked;
