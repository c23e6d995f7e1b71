package dev.zoomflow.testkit.rest;

import dev.zoomflow.testkit.http.Request;
import java.util.Collection;
import java.util.Optional;

/** A query parameter that has few values. */
public final class QueryChoice {
    private QueryChoice() {}

    /**
     * @return empty where it is absent or blank
     * @throws ApiError when it is none of the words
     */
    public static Optional<String> of(Request request, String name, Collection<String> words) {
        Optional<String> asked = request.queryParameters().filled(name);
        asked.filter(word -> !words.contains(word)).ifPresent(word -> {
            throw ApiError.invalidField(name, "Invalid field.");
        });
        return asked;
    }
}
