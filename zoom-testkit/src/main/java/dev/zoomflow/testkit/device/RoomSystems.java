package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.shelf.ShelfEndpoints;

/** {@code /v2/h323/devices} */
final class RoomSystems {
    private static final String NAME = "name";
    private static final Form FORM = Form.of(
            Field.text(NAME).needed(),
            Field.text("protocol").oneOf("H.323", "SIP").needed(),
            Field.text("ip").needed(),
            Field.text("encryption").oneOf("auto", "yes", "no").needed());

    private RoomSystems() {}

    static Family family(Pages pages) {
        Shelf shelf = new Shelf("id", FORM, id -> new ApiError(404, 300, "H.323 Device not exist: " + id));
        return new ShelfEndpoints(
                "/v2/h323/devices",
                "deviceId",
                shelf,
                (request, rows) -> pages.page(request, "devices", rows),
                (caller, asked, id) -> shelf.mustBeFree(
                        caller.account().id(),
                        NAME,
                        asked,
                        id,
                        taken(asked.path(NAME).asString(""))));
    }

    private static ApiError taken(String name) {
        return new ApiError(400, 2020, "H.323 device display name:" + name + " is already in use.");
    }
}
