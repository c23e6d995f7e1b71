/** Authorisation, and tokens that stay alive. The only package that knows Nimbus. */
@NullMarked
package dev.zoomflow.plugin.oauth;

import org.jspecify.annotations.NullMarked;
