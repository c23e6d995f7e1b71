/** What several nodes on one database tell each other. Hints only: the truth is in the store. */
@NullMarked
package dev.zoomflow.host.nodes;

import org.jspecify.annotations.NullMarked;
