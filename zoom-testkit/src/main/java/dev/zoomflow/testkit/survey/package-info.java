/** What people are asked after meetings and webinars. */
@NullMarked
package dev.zoomflow.testkit.survey;

import org.jspecify.annotations.NullMarked;
