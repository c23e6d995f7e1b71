/**
 * Connections, the grants behind them, and how they come and go.
 *
 * <p>Start at {@code Connections} and {@code Authorizations}; {@code Renewals} and {@code Callback} are where tokens change.
 */
@NullMarked
package dev.zoomflow.host.connection;

import org.jspecify.annotations.NullMarked;
