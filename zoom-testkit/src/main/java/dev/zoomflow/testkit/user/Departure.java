package dev.zoomflow.testkit.user;

import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import java.util.Locale;
import java.util.stream.Stream;

/** How somebody goes. */
enum Departure {
    /** Out of the account; the person keeps Zoom. */
    DISASSOCIATE("disassociated"),
    DELETE("deleted");

    private final String told;

    Departure(String told) {
        this.told = told;
    }

    static Departure asked(Request request) {
        String word = request.queryParameters().filled("action").orElse("disassociate");
        return Stream.of(values())
                .filter(departure -> departure.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidField("action", "Invalid field."));
    }

    String told() {
        return told;
    }
}
