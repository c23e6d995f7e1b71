package dev.zoomflow.testkit.control;

import dev.zoomflow.testkit.SocketFrame;
import dev.zoomflow.testkit.Subscription;
import dev.zoomflow.testkit.WebSockets;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import java.util.function.BiConsumer;

/** WebSockets: what went over them, how they end, and what is to go wrong with their frames. */
final class SocketCalls {
    private static final int GOING_AWAY = 1001;

    private static final Shape FAULT = Shape.object()
            .with("occasion", Shape.words("what the frame is for", SocketFrame.Occasion.values()))
            .with("kind", Shape.words("what happens instead", NamedSocketFault.values()))
            .perhaps("frames", Shape.number("how many frames meet it; 1 by default"))
            .perhaps("code", Shape.number("of close, 1001 by default"))
            .perhaps("reason", Shape.text("of close"))
            .perhaps("text", Shape.text("of garbage; JSON that ends too early by default"))
            .perhaps("duration", Shape.text("of stall, PT10S by default"));

    private final ZoomSimulator zoom;
    private final WebSockets sockets;

    SocketCalls(ZoomSimulator zoom) {
        this.zoom = zoom;
        this.sockets = zoom.webSockets();
    }

    void addTo(ControlApi api) {
        api.on(
                Call.get("/websockets", "The newest WebSockets with what went over them, closed ones too, oldest first")
                        .answers(200, Shape.list(Sockets.SOCKET)),
                request -> Answer.json(200, Views.array(sockets.connections(), Sockets::view)));
        api.on(
                Call.post("/websockets/faults", "Lets something happen instead of the next frames of an occasion")
                        .takes(FAULT, "{\"occasion\":\"heartbeat\",\"kind\":\"silence\"}"),
                this::plan);
        api.on(
                Call.get("/websockets/faults", "Those that no frame has met yet, in words")
                        .answers(200, Shape.texts("")),
                request -> Answer.json(200, Views.texts(sockets.unmetFaults())));
        api.does(Call.delete("/websockets/faults", "Lifts those that no frame has met"), request -> {
            sockets.liftFaults();
        });
        on(
                api,
                Call.post("/websockets/{subscription_id}/close", "Closes the subscription's WebSocket in good order")
                        .takes(
                                Shape.object()
                                        .perhaps("code", Shape.number("1001 by default"))
                                        .perhaps("reason", Shape.text("")),
                                "{\"code\":1012}"),
                (subscription, fields) -> sockets.close(
                        subscription,
                        fields.number("code", GOING_AWAY),
                        fields.text("reason").orElse("")));
        on(
                api,
                Call.post("/websockets/{subscription_id}/drop", "Breaks the subscription's WebSocket"),
                (subscription, fields) -> sockets.drop(subscription));
        on(
                api,
                Call.post("/websockets/{subscription_id}/send", "Sends a text over the subscription's WebSocket")
                        .takes(
                                Shape.object().with("text", Shape.text("as it is, JSON or not")),
                                "{\"text\":\"{\\\"module\\\":\\\"unheard_of\\\"}\"}"),
                (subscription, fields) -> sockets.send(subscription, fields.required("text")));
    }

    private void on(ControlApi api, Call call, BiConsumer<Subscription, Fields> action) {
        api.does(call, request -> {
            action.accept(connected(request.variable("subscription_id")), Fields.of(request));
        });
    }

    private Subscription connected(String id) {
        Subscription subscription = SubscriptionCalls.find(zoom, id);
        boolean connected = sockets.connections().stream()
                .anyMatch(socket -> socket.open() && socket.subscriptionId().equals(id));
        if (!connected) {
            throw new IllegalStateException("nobody is connected for subscription " + id);
        }
        return subscription;
    }

    private Answer plan(Request request) {
        Fields fields = Fields.of(request);
        sockets.next(
                fields.word("occasion", SocketFrame.Occasion.class),
                fields.number("frames", 1),
                fields.word("kind", NamedSocketFault.class).of(fields));
        return Answer.empty(204);
    }
}
