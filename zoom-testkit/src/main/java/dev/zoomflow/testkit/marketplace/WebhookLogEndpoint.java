package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.DateWindow;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import dev.zoomflow.testkit.webhook.DeliveryLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/marketplace/apps/{appId}/webhook_logs}: each attempt to deliver an event to the app. */
public final class WebhookLogEndpoint implements Family {
    private final DeliveryLog log;
    private final Pages pages;
    private final InstantSource clock;

    public WebhookLogEndpoint(DeliveryLog log, Pages pages, InstantSource clock) {
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    /** One of a delivery's attempts, counted from zero. */
    private record Row(Delivery delivery, int number) {
        Delivery.Attempt attempt() {
            return delivery.attempts().get(number);
        }
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/marketplace/apps/{appId}/webhook_logs", this::list);
    }

    private Answer list(Caller caller, Request request) {
        String app = request.variable("appId");
        if (!app.equals(caller.app().clientId())) {
            throw new ApiError(404, 1401, "App does not exist: " + app + ".");
        }
        Parameters query = request.queryParameters();
        DateWindow window = DateWindow.orToday(query, clock.instant());
        Optional<String> event = query.filled("event");
        Optional<String> retry = query.filled("retry_num");
        List<ObjectNode> rows = log.all().stream()
                .filter(delivery -> delivery.subscription().clientId().equals(app))
                .filter(delivery ->
                        event.filter(name -> !name.equals(delivery.event())).isEmpty())
                .flatMap(WebhookLogEndpoint::rows)
                .filter(row -> window.contains(row.attempt().at()))
                .filter(row -> retry.filter(number -> !number.equals(Integer.toString(row.number())))
                        .isEmpty())
                .map(WebhookLogEndpoint::json)
                .toList();
        return Answer.json(200, pages.brief(request, "webhook_logs", rows));
    }

    private static Stream<Row> rows(Delivery delivery) {
        return IntStream.range(0, delivery.attempts().size()).mapToObj(number -> new Row(delivery, number));
    }

    private static ObjectNode json(Row row) {
        Delivery.Attempt attempt = row.attempt();
        ObjectNode json = Json.object().put("event", row.delivery().event());
        attempt.status().ifPresent(status -> json.put("status", status));
        json.put("endpoint", row.delivery().subscription().endpoint().toString());
        json.put("subscription_id", row.delivery().subscription().id());
        json.put("request_headers", Json.text(attempt.headers()));
        json.put("request_body", row.delivery().body());
        json.put("response_headers", Json.text(attempt.answerHeaders()));
        json.put("response_body", attempt.answer()).put("date_time", ZoomTime.utc(attempt.at()));
        json.put("trace_id", attempt.headers().getOrDefault("x-zm-trackingid", ""));
        return json.put("request_id", row.delivery().requestId()).put("retry_num", row.number());
    }
}
