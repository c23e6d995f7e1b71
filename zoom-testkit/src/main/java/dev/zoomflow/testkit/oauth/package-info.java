/** Sign-in, consent and tokens. */
@NullMarked
package dev.zoomflow.testkit.oauth;

import org.jspecify.annotations.NullMarked;
