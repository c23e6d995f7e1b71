package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.world.Identifiers;
import tools.jackson.databind.node.ObjectNode;

/** Sites: each begins with an auto receptionist and an emergency address of its own. */
final class SiteEndpoints implements Family {
    private static final String SITES = "/v2/phone/sites";
    private static final String SITE = "siteId";
    private static final String HELD = "site_id";

    private final Switchboard board;
    private final EmergencyAddresses addresses;
    private final Things sites;

    SiteEndpoints(Switchboard board, EmergencyAddresses addresses, Pages pages) {
        this.board = board;
        this.addresses = addresses;
        this.sites = Things.ofAccount(
                board.sites,
                new Custom() {
                    @Override
                    public void show(Thing site, ObjectNode json, boolean whole) {
                        describe(site, json);
                    }
                },
                pages);
    }

    private void describe(Thing site, ObjectNode json) {
        json.putObject("country")
                .put(
                        "code",
                        site.said().at("/default_emergency_address/country").asString(""));
        board.receptionists
                .known(site.accountId(), site.text("main"))
                .ifPresent(main -> json.putObject("main_auto_receptionist")
                        .put("id", main.id())
                        .put("name", main.text("name"))
                        .put("extension_id", Extensions.id(main.id()))
                        .put("extension_number", board.book.extension(main.accountId(), main.id())));
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = SITES + "/{siteId}";
        endpoints
                .on("GET " + SITES, sites::list)
                .on("POST " + SITES, this::create)
                .on("GET " + one, (caller, request) -> sites.show(caller, request, SITE))
                .on("PATCH " + one, (caller, request) -> sites.change(caller, request, SITE))
                .on("DELETE " + one, this::delete);
    }

    private Answer create(Caller caller, Request request) {
        Thing site = sites.made(caller, request);
        ObjectNode receptionist = Json.object().put("name", site.text("auto_receptionist_name"));
        Thing main = new Thing(Identifiers.id(), site.accountId(), "", receptionist.put(HELD, site.id()));
        board.receptionists.put(main);
        board.extensions("autoReceptionist", "name").kept(main);
        ObjectNode address = (ObjectNode) site.said().path("default_emergency_address");
        addresses.add(site.accountId(), address.deepCopy().put(HELD, site.id()).put("is_default", true));
        board.sites.put(site.with(site.said().deepCopy().put("main", main.id())));
        return Answer.json(201, Json.object().put("id", site.id()).put("name", site.text("name")));
    }

    /** What was at the site is at the other one from then on. */
    private Answer delete(Caller caller, Request request) {
        Thing site = sites.find(caller, request, SITE);
        String other = request.queryParameters()
                .filled("transfer_site_id")
                .filter(id -> !id.equals(site.id()))
                .orElseThrow(() -> ApiError.invalidField("transfer_site_id", "Invalid field."));
        board.sites.find(site.accountId(), other);
        board.atSites()
                .forEach(stock -> stock.of(site.accountId()).stream()
                        .filter(thing -> thing.text(HELD).equals(site.id()))
                        .forEach(thing ->
                                stock.put(thing.with(thing.said().deepCopy().put(HELD, other)))));
        addresses.move(site, other);
        sites.remove(site);
        return Answer.empty(204);
    }
}
