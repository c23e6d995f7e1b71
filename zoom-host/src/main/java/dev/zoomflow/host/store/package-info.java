/** What is durable: the database, and the key for what lies in it. */
@NullMarked
package dev.zoomflow.host.store;

import org.jspecify.annotations.NullMarked;
