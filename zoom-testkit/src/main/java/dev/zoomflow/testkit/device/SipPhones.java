package dev.zoomflow.testkit.device;

import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.shelf.Field;
import dev.zoomflow.testkit.shelf.Form;
import dev.zoomflow.testkit.shelf.Shelf;
import dev.zoomflow.testkit.shelf.ShelfEndpoints;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/sip_phones/phones}: who of an account has a phone of another maker's on the desk. */
final class SipPhones {
    private static final String EMAIL = "user_email";
    private static final List<String> SEARCHED = List.of(EMAIL, "user_name", "phone_id");
    private static final Form FORM = Form.of(
            Field.text("authorization_name").needed(),
            Field.text("domain").needed(),
            Field.text("password").needed(),
            Field.number("registration_expire_time").or(60),
            Field.text(EMAIL).needed(),
            Field.text("user_name").needed(),
            Field.text("voice_mail"),
            Field.text("display_number"),
            Field.object("server").needed(),
            Field.object("server_2"),
            Field.object("server_3"));

    private SipPhones() {}

    static Family family(Pages pages) {
        Shelf shelf =
                new Shelf("phone_id", FORM, id -> new ApiError(404, 300, "SIP phone does not exist: " + id + "."));
        return new ShelfEndpoints(
                "/v2/sip_phones/phones",
                "phoneId",
                shelf,
                (request, rows) -> pages.brief(
                        request,
                        "phones",
                        rows.stream()
                                .filter(ShelfEndpoints.naming(request, "search_key", SEARCHED))
                                .toList()),
                (caller, asked, id) -> check(shelf, caller, asked, id));
    }

    /** It is somebody's of the account, and stays this person's; each has one. */
    private static void check(Shelf shelf, Caller caller, ObjectNode asked, String id) {
        if (!id.isEmpty()) {
            asked.remove(EMAIL);
        } else if (asked.hasNonNull(EMAIL)) {
            caller.find(asked.path(EMAIL).asString(""));
        }
        ApiError taken = ApiError.invalidField(EMAIL, "Invalid field.");
        shelf.mustBeFree(caller.account().id(), EMAIL, asked, id, taken);
    }
}
