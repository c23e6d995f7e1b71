/** Groups of contacts, as everybody in an account finds them in the client. */
@NullMarked
package dev.zoomflow.testkit.contact;

import org.jspecify.annotations.NullMarked;
