package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Operation;
import java.util.Optional;

/** A quota beside the account's, of some operations. */
@FunctionalInterface
interface SpecialQuota {
    /** Nothing where this call takes from no such quota. */
    Optional<Claim> claim(Caller caller, Operation operation, Request request);
}
