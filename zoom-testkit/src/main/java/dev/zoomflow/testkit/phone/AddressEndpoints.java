package dev.zoomflow.testkit.phone;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;

/** Emergency addresses; unlike others they are shown whole when they are made and changed. */
final class AddressEndpoints implements Family {
    private static final String ALL = "/v2/phone/emergency_addresses";
    private static final String ID = "emergencyAddressId";

    private final Things addresses;

    AddressEndpoints(EmergencyAddresses addresses, Pages pages) {
        this.addresses = Things.ofAccount(addresses.stock(), addresses, pages);
    }

    @Override
    public void addTo(Endpoints endpoints) {
        String one = ALL + "/{emergencyAddressId}";
        endpoints
                .on("GET " + ALL, addresses::list)
                .on("POST " + ALL, this::create)
                .on("GET " + one, (caller, request) -> addresses.show(caller, request, ID))
                .on("PATCH " + one, this::change)
                .on("DELETE " + one, (caller, request) -> addresses.delete(caller, request, ID));
    }

    private Answer create(Caller caller, Request request) {
        return Answer.json(201, addresses.json(addresses.made(caller, request), true));
    }

    private Answer change(Caller caller, Request request) {
        return Answer.json(200, addresses.json(addresses.changed(caller, request, ID), true));
    }
}
