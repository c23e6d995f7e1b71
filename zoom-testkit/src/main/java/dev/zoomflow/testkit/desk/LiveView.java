package dev.zoomflow.testkit.desk;

import dev.zoomflow.testkit.Delivery;
import dev.zoomflow.testkit.Exchange;
import dev.zoomflow.testkit.ZoomSimulator;
import dev.zoomflow.testkit.page.Html;
import dev.zoomflow.testkit.page.Template;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The part of the page that follows what happens: deliveries, requests, the time. */
final class LiveView {
    private static final int SHOWN = 25;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ZoomSimulator zoom;

    LiveView(ZoomSimulator zoom) {
        this.zoom = zoom;
    }

    String fragment() {
        return Template.named("desk-live")
                .fill(Map.of(
                        "now", Html.text(MINUTE.format(zoom.clock().instant())),
                        "deliveries", rows(zoom.webhooks().deliveries(), LiveView::delivery),
                        "requests", rows(zoom.requests(), LiveView::exchange)));
    }

    private static Html delivery(Delivery delivery) {
        List<Delivery.Attempt> attempts = delivery.attempts();
        Optional<Delivery.Attempt> last =
                attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
        Map<String, Html> places = new HashMap<>();
        places.put("id", Html.text(delivery.requestId()));
        places.put(
                "time", Html.text(last.map(attempt -> TIME.format(attempt.at())).orElse("")));
        places.put("event", Html.text(delivery.event()));
        places.put("endpoint", Html.text(delivery.subscription().endpoint().toString()));
        places.put("tone", Html.of(tone(delivery, last)));
        places.put("outcome", Html.text(last.map(LiveView::outcome).orElse("under way")));
        places.put("tries", Html.text(tries(attempts.size(), delivery.nextRetryDue())));
        places.put("body", Html.text(delivery.body()));
        return Html.of(Template.named("desk-delivery").fill(places));
    }

    private static String tone(Delivery delivery, Optional<Delivery.Attempt> last) {
        return delivery.delivered() ? "good" : last.isPresent() ? "bad" : "quiet";
    }

    private static String outcome(Delivery.Attempt attempt) {
        return attempt.status().map(String::valueOf).orElse("no answer") + " in "
                + attempt.took().toMillis() + " ms";
    }

    private static String tries(int attempts, Optional<Instant> next) {
        String count = attempts == 1 ? "1 attempt" : attempts + " attempts";
        return count + next.map(due -> ", next at " + TIME.format(due)).orElse("");
    }

    private static Html exchange(Exchange exchange) {
        return Html.of(Template.named("desk-request")
                .fill(Map.of(
                        "time", Html.text(TIME.format(exchange.at())),
                        "method", Html.text(exchange.method()),
                        "path", Html.text(exchange.path().replaceFirst("\\?.*", "?…")),
                        "tone",
                                Html.of(
                                        exchange.status()
                                                        .filter(status -> status < 400)
                                                        .isPresent()
                                                ? "good"
                                                : "bad"),
                        "status",
                                Html.text(exchange.status().map(String::valueOf).orElse("closed")))));
    }

    private static <T> Html rows(List<T> items, Function<T, Html> render) {
        List<T> newest = new ArrayList<>(items.subList(Math.max(0, items.size() - SHOWN), items.size()));
        Collections.reverse(newest);
        return newest.isEmpty()
                ? Html.of("<li class=\"quiet\">Nothing yet.</li>")
                : Html.join(newest.stream().map(render).toList());
    }
}
