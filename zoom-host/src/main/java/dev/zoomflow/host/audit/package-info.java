/** What became of connections: who did what, when. It stands on the store alone; everybody may write a line. */
@NullMarked
package dev.zoomflow.host.audit;

import org.jspecify.annotations.NullMarked;
