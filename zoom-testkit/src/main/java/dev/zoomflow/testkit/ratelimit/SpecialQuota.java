package dev.zoomflow.testkit.ratelimit;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Operation;
import java.util.List;

/** A quota beside the account's, of some operations. */
@FunctionalInterface
interface SpecialQuota {
    /** None where this call takes from no such quota. */
    List<Claim> claims(Caller caller, Operation operation, Request request);
}
