/** What apps tell the Marketplace of their subscriptions, and what it tells of their deliveries. */
@NullMarked
package dev.zoomflow.testkit.marketplace;

import org.jspecify.annotations.NullMarked;
