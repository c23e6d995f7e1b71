package dev.zoomflow.host.web.open;

import dev.zoomflow.api.event.Delivery;
import dev.zoomflow.host.inbox.Answer;
import dev.zoomflow.host.inbox.Receiving;
import dev.zoomflow.host.inbox.Sender;
import dev.zoomflow.host.web.Addresses;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Hands what services send to the inbox, as it came. */
final class Webhooks {
    private final Receiving inbox;
    private final URI base;
    private final Clock clock;
    private volatile Seen last;

    /** An address as the sender saw it: nearly always that of the delivery before. */
    private record Seen(String target, URI uri) {}

    Webhooks(Receiving inbox, Addresses addresses, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        this.base = addresses.webhook().orElse(URI.create("http://127.0.0.1"));
        this.last = new Seen("/", base.resolve("/"));
    }

    void receive(Request request, Executor waiting, Consumer<Reply> reply) {
        var id = Optional.of(request.variable("connectionId")).filter(text -> !text.isEmpty());
        inbox.receive(
                request.variable("type"),
                request.variable("source"),
                id,
                delivery(request),
                waiting,
                new Waiting(request.thread(), reply));
    }

    private record Waiting(Executor home, Consumer<Reply> reply) implements Sender {
        @Override
        public void tell(Answer answer) {
            reply.accept(replyTo(answer));
        }
    }

    private static Reply replyTo(Answer answer) {
        var reply =
                Reply.of(answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
        for (var header : answer.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Delivery delivery(Request request) {
        return Delivery.of(request.method(), seen(request), request.headers(), request.body(), clock.instant());
    }

    private URI seen(Request request) {
        var target = request.target();
        var known = last;
        if (!known.target().equals(target)) {
            known = new Seen(target, resolved(target, request));
            last = known;
        }
        return known.uri();
    }

    private URI resolved(String target, Request request) {
        try {
            return base.resolve(new URI(target));
        } catch (URISyntaxException odd) {
            return base.resolve("/" + request.variable("type") + "/" + request.variable("source"));
        }
    }
}
