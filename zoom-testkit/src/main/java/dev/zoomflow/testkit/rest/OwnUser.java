package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Request;

/** By what an app that sees its own user only may name this one. */
final class OwnUser {
    private static final String USERS = "/v2/users/{userId}";

    private OwnUser() {}

    /**
     * @throws ApiError when it says an id or an address, which is for apps of the whole account
     */
    static void check(Caller caller, Operation operation, Request request) {
        boolean named = (operation.path() + "/").startsWith(USERS + "/")
                && !request.variable("userId").equals("me");
        if (named && !caller.seesAccount() && operation.isForAccounts()) {
            throw operation.missingAccountScopes();
        }
    }
}
