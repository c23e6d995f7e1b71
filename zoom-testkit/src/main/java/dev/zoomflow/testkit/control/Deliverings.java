package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Webhooks;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;

/** What Zoom sent, what it did not send, and what it sends again. */
final class Deliverings {
    private final Webhooks webhooks;

    Deliverings(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get("/deliveries", "Every delivery so far with its attempts, oldest first")
                        .answers(200, Shape.list(Traffic.DELIVERY)),
                request -> Answer.json(200, Views.array(webhooks.deliveries(), Traffic::delivery)));
        api.does(
                Call.post("/deliveries/settle", "Answers when every delivery has had its first answer, or lack of one"),
                request -> {
                    webhooks.settle();
                });
        api.does(
                Call.post(
                        "/deliveries/{request_id}/repeat", "Sends it again, signed anew, whatever was answered before"),
                request -> {
                    webhooks.repeat(delivery(request));
                });
        api.on(
                Call.get("/sent", "The bodies of all events so far, oldest first, whether anybody subscribed or not")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(200, Views.texts(webhooks.sent())));
        api.on(
                Call.get("/withheld", "Events that a subscription wanted and did not get, with the reason")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(200, Views.texts(webhooks.withheld())));
        api.on(
                Call.get("/mails", "What Zoom wrote to owners of apps, oldest first")
                        .answers(200, Shape.list(Traffic.MAIL)),
                request -> Answer.json(200, Views.array(webhooks.mails(), Traffic::mail)));
    }

    private Delivery delivery(Request request) {
        String id = request.variable("request_id");
        return webhooks.deliveries().stream()
                .filter(one -> one.requestId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no delivery with the request id " + id));
    }
}
