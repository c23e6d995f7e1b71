/** What proofs share: handlers that leave traces, as a third party's jar, and deliveries as Zoom or strangers make them. */
@NullMarked
package dev.zoomflow.host.proof;

import org.jspecify.annotations.NullMarked;
