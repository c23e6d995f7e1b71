/** What webinars have and meetings do not: panelists, absentees. */
@NullMarked
package dev.zoomflow.testkit.webinar;

import org.jspecify.annotations.NullMarked;
