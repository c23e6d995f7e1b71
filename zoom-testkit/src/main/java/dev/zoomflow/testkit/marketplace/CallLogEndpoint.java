package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Parameters;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.rest.CallLog;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Endpoints;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.rest.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/marketplace/apps/{appId}/api_call_logs}: what an app asked of the API in 7, 14 or 30 days. */
final class CallLogEndpoint implements Family {
    private static final int SMALLEST_PAGE = 10;
    private static final int LARGEST_PAGE = 100;
    private static final Set<String> DURATIONS = Set.of("7", "14", "30");

    private final AppBook apps;
    private final CallLog log;
    private final Pages pages;
    private final InstantSource clock;

    CallLogEndpoint(AppBook apps, CallLog log, Pages pages, InstantSource clock) {
        this.apps = apps;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Endpoints endpoints) {
        endpoints.on("GET /v2/marketplace/apps/{appId}/api_call_logs", this::list);
    }

    private Answer list(Caller caller, Request request) {
        Parameters query = request.queryParameters();
        String days = query.filled("duration").filter(DURATIONS::contains).orElse("7");
        Instant since = clock.instant().minus(Duration.ofDays(Integer.parseInt(days)));
        List<ObjectNode> rows = log.of(apps.find(request.variable("appId")).clientId()).stream()
                .filter(call -> !call.at().isBefore(since))
                .filter(call -> call.path().contains(query.filled("query").orElse("")))
                .filter(call -> query.filled("method").orElse(call.method()).equals(call.method()))
                .filter(call -> query.filled("status_code")
                        .filter(status -> !status.equals(Integer.toString(call.status())))
                        .isEmpty())
                .map(CallLogEndpoint::json)
                .toList();
        return Answer.json(200, page(request, rows));
    }

    private ObjectNode page(Request request, List<ObjectNode> rows) {
        boolean good = request.queryParameters()
                .filled("page_size")
                .filter(size -> !fits(size))
                .isEmpty();
        if (!good) {
            throw ApiError.invalid("Page size is not valid");
        }
        try {
            return pages.brief(request, "call_logs", rows);
        } catch (ApiError expired) {
            throw new ApiError(400, 301, "Next page token is not valid");
        }
    }

    private static boolean fits(String size) {
        return size.matches("\\d{1,3}")
                && Integer.parseInt(size) >= SMALLEST_PAGE
                && Integer.parseInt(size) <= LARGEST_PAGE;
    }

    private static ObjectNode json(CallLog.Call call) {
        ObjectNode json = Json.object().put("url_pattern", "https://zoom.us" + call.path());
        json.put("time", Long.toString(call.at().toEpochMilli())).put("http_status", call.status());
        return json.put("method", call.method()).put("trace_id", call.trace());
    }
}
