package dev.zoomflow.testkit.websocket;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Reply;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.http.Route;
import dev.zoomflow.testkit.http.Upgrade;
import dev.zoomflow.testkit.time.Timeline;

/** {@code GET /ws}: everybody gets a WebSocket, and is told in it whether the token was good. */
public final class WebSocketEndpoint {
    private final Admission admission;
    private final OpenSockets sockets;
    private final Timeline timeline;

    public WebSocketEndpoint(Admission admission, OpenSockets sockets, Timeline timeline) {
        this.admission = admission;
        this.sockets = sockets;
        this.timeline = timeline;
    }

    public Route route() {
        return new Route("GET", "/ws", this::connect);
    }

    private Reply connect(Request request) {
        boolean upgrade =
                request.header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent()
                        && request.header("sec-websocket-key").isPresent();
        Admission.Asked asked = Admission.Asked.of(request.queryParameters());
        return upgrade
                ? new Upgrade(new Connection(asked, admission, sockets, timeline), "GET /ws")
                : Answer.html(400, "<h1>Only WebSockets are opened here</h1>");
    }
}
