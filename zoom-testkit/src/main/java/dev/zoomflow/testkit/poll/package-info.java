/** What the audience is asked and asks: polls, questions and answers. */
@NullMarked
package dev.zoomflow.testkit.poll;

import org.jspecify.annotations.NullMarked;
