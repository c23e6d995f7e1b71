package dev.zoomflow.testkit.control;

import static dev.zoomflow.testkit.control.Shape.flag;
import static dev.zoomflow.testkit.control.Shape.list;
import static dev.zoomflow.testkit.control.Shape.number;
import static dev.zoomflow.testkit.control.Shape.object;
import static dev.zoomflow.testkit.control.Shape.text;
import static dev.zoomflow.testkit.control.Shape.time;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.Mail;
import dev.zoomflow.testkit.json.Json;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What went to Zoom and what Zoom sent, as JSON. */
final class Traffic {
    private static final Shape ATTEMPT = object().with("at", time("by the simulator's clock"))
            .perhaps("status", number("missing where there was no answer in time"))
            .with("answer", text("the body of the answer, or why there was none"))
            .with("answer_headers", Shape.anything("names in lower case"))
            .with("took_ms", number(""))
            .with("headers", Shape.anything("as sent, names in lower case"))
            .named("Attempt");

    static final Shape DELIVERY = object().with("request_id", text("x-zm-request-id, the same over all attempts"))
            .with("event", text(""))
            .with("subscription_id", text(""))
            .with("endpoint", text(""))
            .with("delivered", flag("whether an attempt was answered with 2xx, or went out over a WebSocket"))
            .with("body", text("as sent"))
            .perhaps("next_retry_due", time("by the simulator's clock"))
            .with("attempts", list(ATTEMPT))
            .named("Delivery");

    private static final Shape ANSWER = object().with("status", number(""))
            .with("headers", Shape.anything("names as sent"))
            .with("body", text("of a long one the beginning"));

    static final Shape EXCHANGE = object().with("at", time("real time"))
            .with("method", text(""))
            .with("path", text("with its query"))
            .with("headers", Shape.anything("names in lower case; of credentials the scheme alone"))
            .with("body", text("of a long one the beginning"))
            .perhaps("status", number("missing where the connection was closed"))
            .perhaps("answer", ANSWER)
            .perhaps("operation", text("who answered, such as GET /v2/users/{userId}"))
            .perhaps("fault", text("the fault that it met"))
            .named("Request");

    static final Shape MAIL = object().with("at", time("by the simulator's clock"))
            .with("to", text(""))
            .with("subject", text(""))
            .with("text", text(""))
            .named("Mail");

    private Traffic() {}

    static ObjectNode delivery(Delivery delivery) {
        ObjectNode json = Json.object().put("request_id", delivery.requestId()).put("event", delivery.event());
        json.put("subscription_id", delivery.subscription().id());
        json.put("endpoint", delivery.subscription().endpoint().toString());
        json.put("delivered", delivery.delivered()).put("body", delivery.body());
        delivery.nextRetryDue().ifPresent(due -> json.put("next_retry_due", due.toString()));
        ArrayNode attempts = json.putArray("attempts");
        delivery.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
        return json;
    }

    private static ObjectNode attempt(Delivery.Attempt attempt) {
        ObjectNode json = Json.object().put("at", attempt.at().toString());
        attempt.status().ifPresent(status -> json.put("status", status));
        json.put("answer", attempt.answer()).put("took_ms", attempt.took().toMillis());
        json.set("headers", headers(attempt.headers()));
        json.set("answer_headers", headers(attempt.answerHeaders()));
        return json;
    }

    private static ObjectNode headers(Map<String, String> headers) {
        ObjectNode json = Json.object();
        headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> json.put(header.getKey(), header.getValue()));
        return json;
    }

    static ObjectNode exchange(Exchange exchange) {
        ObjectNode json = Json.object().put("at", exchange.at().toString()).put("method", exchange.method());
        json.put("path", exchange.path()).put("body", exchange.body());
        json.set("headers", headers(exchange.request().headers()));
        exchange.status().ifPresent(status -> json.put("status", status));
        exchange.answer().ifPresent(answer -> json.set("answer", answer(answer)));
        exchange.operation().ifPresent(operation -> json.put("operation", operation));
        exchange.fault().ifPresent(fault -> json.put("fault", fault));
        return json;
    }

    private static ObjectNode answer(Exchange.Answer answer) {
        ObjectNode json = Json.object().put("status", answer.status()).put("body", answer.body());
        json.set("headers", headers(answer.headers()));
        return json;
    }

    static ObjectNode mail(Mail mail) {
        return Json.object()
                .put("at", mail.at().toString())
                .put("to", mail.to())
                .put("subject", mail.subject())
                .put("text", mail.text());
    }
}
