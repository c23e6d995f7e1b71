/** What Zoom knows: accounts, users, apps, meetings and recordings. */
@NullMarked
package dev.zoomflow.testkit.world;

import org.jspecify.annotations.NullMarked;
