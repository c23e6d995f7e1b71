package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Account;
import dev.zoomflow.testkit.Portal;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;
import java.util.function.Function;

/** What people do in Zoom's web portal. */
final class PortalCalls {
    private static final Shape MADE = Shape.object().with("id", Shape.text(""));

    private final ZoomSimulator zoom;
    private final Portal portal;

    PortalCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.portal = zoom.portal();
    }

    void addTo(ControlApi api) {
        addRooms(api);
        makes(
                api,
                "summary-templates",
                "Adds a template for summaries",
                described(),
                "{\"name\":\"Log\",\"description\":\"By the hour\"}",
                fields -> portal.summaryTemplate(
                        account(fields), fields.required("name"), fields.required("description")));
        api.on(
                Call.post("/portal/audio-conferences", "Gives a user a personal audio conference")
                        .takes(
                                Shape.object()
                                        .with("user", Shape.text("e-mail address or id"))
                                        .with("country", Shape.text("two letters"))
                                        .with("number", Shape.text("")),
                                "{\"user\":\"anselm.thorpe@lanternfish.example\",\"country\":\"PT\","
                                        + "\"number\":\"+351210000000\"}")
                        .answers(201, Shape.object().with("id", Shape.number(""))),
                request -> {
                    Fields fields = Fields.of(request);
                    long id = portal.audioConference(
                            zoom.user(fields.required("user")), fields.required("country"), fields.required("number"));
                    return Answer.json(201, Json.object().put("id", id));
                });
        addBilling(api);
    }

    private void addRooms(ControlApi api) {
        makes(
                api,
                "personal-rooms",
                "Puts a device, switched on, into a user's personal Zoom Room; answers with the device's id",
                Shape.object()
                        .with("user", Shape.text("e-mail address or id"))
                        .with("device", Shape.text("its name"))
                        .with("room", Shape.text("its name")),
                "{\"user\":\"anselm.thorpe@lanternfish.example\",\"device\":\"Desk\",\"room\":\"Pier\"}",
                fields -> portal.personalRoom(
                        zoom.user(fields.required("user")), fields.required("device"), fields.required("room")));
        api.does(
                Call.post("/portal/devices/{id}", "Switches a device of a personal Zoom Room on or off")
                        .takes(Shape.object().with("on", Shape.flag("")), "{\"on\":false}"),
                request -> {
                    portal.turn(request.variable("id"), Fields.of(request).flag("on"));
                });
        makes(
                api,
                "device-groups",
                "Makes a group of devices",
                described(),
                "{\"name\":\"Piers\",\"description\":\"By the sea\"}",
                fields -> portal.deviceGroup(account(fields), fields.required("name"), fields.required("description")));
        api.does(
                Call.post("/portal/device-groups/{id}/firmware", "Offers firmware for appliances of this model")
                        .takes(
                                Shape.object()
                                        .with("vendor", Shape.text(""))
                                        .with("model", Shape.text(""))
                                        .with("version", Shape.text("")),
                                "{\"vendor\":\"Poly\",\"model\":\"X50\",\"version\":\"4.1\"}"),
                request -> {
                    Fields fields = Fields.of(request);
                    portal.offerFirmware(
                            request.variable("id"),
                            fields.required("vendor"),
                            fields.required("model"),
                            fields.required("version"));
                });
        api.does(
                Call.post("/portal/device-groups/{id}/app", "Offers a version of the app for the appliances")
                        .takes(Shape.object().with("version", Shape.text("")), "{\"version\":\"6.2\"}"),
                request -> {
                    portal.offerApp(request.variable("id"), Fields.of(request).required("version"));
                });
    }

    private void addBilling(ControlApi api) {
        makes(
                api,
                "billing-reports",
                "Begins the billing report of a period",
                Shape.object()
                        .with("from", Shape.text("a day such as 2026-03-01"))
                        .with("to", Shape.text("a day"))
                        .perhaps("account", Shape.text("its id; the first by default")),
                "{\"from\":\"2026-03-01\",\"to\":\"2026-03-31\"}",
                fields -> portal.billingReport(account(fields), fields.date("from"), fields.date("to")));
        api.does(
                Call.post("/portal/billing-reports/{id}/charges", "Adds a charge to a billing report")
                        .takes(
                                Shape.object()
                                        .with("name", Shape.text(""))
                                        .with("quantity", Shape.number(""))
                                        .with("amount", Shape.text("in dollars, with the tax: 12.50"))
                                        .with("tax", Shape.text("")),
                                "{\"name\":\"Seats\",\"quantity\":2,\"amount\":\"24.00\",\"tax\":\"4.00\"}"),
                request -> {
                    Fields fields = Fields.of(request);
                    portal.charge(
                            request.variable("id"),
                            fields.required("name"),
                            fields.number("quantity", 1),
                            fields.amount("amount"),
                            fields.amount("tax"));
                });
    }

    private static Shape described() {
        return Shape.object()
                .with("name", Shape.text(""))
                .with("description", Shape.text(""))
                .perhaps("account", Shape.text("its id; the first by default"));
    }

    private void makes(
            ControlApi api, String what, String says, Shape shape, String example, Function<Fields, String> making) {
        api.on(
                Call.post("/portal/" + what, says).takes(shape, example).answers(201, MADE),
                request -> Answer.json(201, Json.object().put("id", making.apply(Fields.of(request)))));
    }

    private Account account(Fields fields) {
        return fields.text("account")
                .map(id -> zoom.accounts().stream()
                        .filter(account -> account.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no account " + id)))
                .orElseGet(zoom::account);
    }
}
