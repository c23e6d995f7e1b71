package dev.zoomflow.testkit.rest;

import java.util.List;

/** The scopes of which an operation needs any one. */
record Scopes(List<String> names) {
    static Scopes anyOf(String... names) {
        return new Scopes(List.of(names));
    }

    ApiError missing() {
        return new ApiError(400, 4711, "Invalid access token, does not contain scopes:" + names + ".");
    }
}
