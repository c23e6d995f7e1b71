/** Who may use the private listener: tokens, sessions, a proxy's word, and how often one may be wrong. */
@NullMarked
package dev.zoomflow.host.web.access;

import org.jspecify.annotations.NullMarked;
