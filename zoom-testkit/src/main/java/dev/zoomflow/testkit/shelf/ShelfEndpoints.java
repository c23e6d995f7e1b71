package dev.zoomflow.testkit.shelf;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.JsonBody;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account's things of one kind: listed and made under a path, changed and deleted under their ids below it.
 *
 * @param path such as {@code /v2/tracking_fields}
 * @param variable the id in the paths of single ones
 */
public record ShelfEndpoints(String path, String variable, Shelf shelf, Listing listing, Check check)
        implements Family {
    /** The answer to a call that lists them. */
    @FunctionalInterface
    public interface Listing {
        ObjectNode of(Request request, List<ObjectNode> rows);
    }

    /** Refuses what a call says, beside what the form refuses, with an {@link ApiError}. */
    @FunctionalInterface
    public interface Check {
        /** Where nothing else can be wrong. */
        Check NONE = (caller, asked, id) -> {};

        /**
         * @param id of the one that is to be changed; empty for a new one
         */
        void pass(Caller caller, ObjectNode asked, String id);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints
                .on("GET " + path, this::list)
                .on("POST " + path, this::create)
                .on("PATCH " + one(), this::change)
                .on("DELETE " + one(), this::delete);
    }

    /** As this, where single ones can be read too. */
    public Family withReading() {
        return endpoints -> {
            addTo(endpoints);
            endpoints.on("GET " + one(), (caller, request) -> Answer.json(200, shelf.get(owner(caller), id(request))));
        };
    }

    private String one() {
        return path + "/{" + variable + "}";
    }

    private Answer list(Caller caller, Request request) {
        return Answer.json(200, listing.of(request, shelf.of(owner(caller))));
    }

    private Answer create(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        check.pass(caller, body, "");
        return Answer.json(201, shelf.add(owner(caller), body));
    }

    private Answer change(Caller caller, Request request) {
        ObjectNode body = JsonBody.of(request);
        shelf.get(owner(caller), id(request));
        check.pass(caller, body, id(request));
        shelf.change(owner(caller), id(request), body);
        return Answer.empty(204);
    }

    private Answer delete(Caller caller, Request request) {
        shelf.remove(owner(caller), id(request));
        return Answer.empty(204);
    }

    private String id(Request request) {
        return request.variable(variable);
    }

    private static String owner(Caller caller) {
        return caller.account().id();
    }

    /** For the rows of a list that a text of the query has to be in. */
    public static Predicate<ObjectNode> naming(Request request, String parameter, List<String> members) {
        String text = request.queryParameters().filled(parameter).orElse("");
        return row -> members.stream()
                .anyMatch(member -> row.path(member).asString("").contains(text));
    }
}
