package dev.zoomflow.host.web.pages;

import dev.zoomflow.host.metrics.Metrics;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import dev.zoomflow.host.web.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** For programs that watch over the host. */
final class WatchPages {
    private final Metrics metrics;

    WatchPages(Metrics metrics) {
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(Route.get("/metrics", this::scrape), Route.get("/health", this::health));
    }

    private Reply scrape(Request request) {
        return Reply.of(200, Metrics.CONTENT_TYPE, metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }

    private Reply health(Request request) {
        var health = metrics.health();
        return Reply.json(health.status().equals("up") ? 200 : 503, Json.of(health));
    }
}
