/** Pages for people: templates, escaping, the simulator's own page. */
@NullMarked
package dev.zoomflow.testkit.page;

import org.jspecify.annotations.NullMarked;
