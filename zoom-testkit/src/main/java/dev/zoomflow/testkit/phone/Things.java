package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.Members;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.JsonBody;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists, makes, shows, changes and deletes things of one kind.
 *
 * @param owner reads off a call whose they are, or refuses it
 * @param body reads what a call says of one
 */
record Things(
        Stock stock,
        Custom custom,
        BiFunction<Caller, Request, String> owner,
        BiFunction<Caller, Request, ObjectNode> body,
        Pages pages) {

    /** Those of the account itself. */
    static Things ofAccount(Stock stock, Custom custom, Pages pages) {
        return new Things(stock, custom, (caller, request) -> "", (caller, request) -> JsonBody.of(request), pages);
    }

    /** The five calls that most kinds have. */
    void addTo(Endpoints endpoints, String path, String variable) {
        String one = path + "/{" + variable + "}";
        endpoints
                .on("GET " + path, this::list)
                .on("POST " + path, this::create)
                .on("GET " + one, (caller, request) -> show(caller, request, variable))
                .on("PATCH " + one, (caller, request) -> change(caller, request, variable))
                .on("DELETE " + one, (caller, request) -> delete(caller, request, variable));
    }

    Answer list(Caller caller, Request request) {
        List<ObjectNode> rows =
                found(caller, request).stream().map(thing -> json(thing, false)).toList();
        ObjectNode page = pages.brief(request, stock.kind().list(), rows);
        return Answer.json(200, stock.kind().counted() ? page.put("total_records", rows.size()) : page);
    }

    private List<Thing> found(Caller caller, Request request) {
        return stock.of(caller.user().accountId(), owner.apply(caller, request)).stream()
                .filter(thing -> stock.kind().isAsked(request, thing.said()))
                .toList();
    }

    ObjectNode json(Thing thing, boolean whole) {
        ObjectNode json = Json.object().put(stock.kind().id(), thing.id());
        json.setAll(stock.kind().shown(thing.said(), whole));
        custom.show(thing, json, whole);
        return json;
    }

    Answer create(Caller caller, Request request) {
        Thing made = made(caller, request);
        return Answer.json(201, Members.only(json(made, true), stock.kind().answered().stream()));
    }

    Thing made(Caller caller, Request request) {
        ObjectNode whole = stock.kind().form().whole(body.apply(caller, request));
        return keep(new Thing(Identifiers.id(), caller.user().accountId(), owner.apply(caller, request), whole));
    }

    private Thing keep(Thing thing) {
        custom.check(thing);
        stock.put(thing);
        custom.kept(thing);
        return thing;
    }

    Answer show(Caller caller, Request request, String variable) {
        return Answer.json(200, json(find(caller, request, variable), true));
    }

    Answer change(Caller caller, Request request, String variable) {
        changed(caller, request, variable);
        return Answer.empty(204);
    }

    Thing changed(Caller caller, Request request, String variable) {
        Thing thing = find(caller, request, variable);
        return keep(thing.with(stock.kind().form().changed(thing.said(), body.apply(caller, request))));
    }

    Answer delete(Caller caller, Request request, String variable) {
        remove(find(caller, request, variable));
        return Answer.empty(204);
    }

    void remove(Thing thing) {
        stock.remove(thing);
        custom.removed(thing);
    }

    Thing find(Caller caller, Request request, String variable) {
        return find(caller, request, owner.apply(caller, request), request.variable(variable));
    }

    Thing find(Caller caller, Request request, String whose, String id) {
        return stock.of(caller.user().accountId(), whose).stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> stock.kind().missing(id));
    }
}
