/** Links and tokens that let somebody or something into a meeting or webinar. */
@NullMarked
package dev.zoomflow.testkit.link;

import org.jspecify.annotations.NullMarked;
