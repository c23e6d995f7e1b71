package dev.zoomflow.host.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.host.inbox.Events;
import dev.zoomflow.host.inbox.MaskedEvent;
import dev.zoomflow.host.web.http.Reply;
import dev.zoomflow.host.web.http.Request;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * What came in, for programs that want all of it: a line of JSON for each event, as the pages show it. Secrets stay in the
 * store.
 */
final class DeliveryExport {
    private static final int MOST_LINES = 200;

    private final Events events;

    DeliveryExport(Events events) {
        this.events = events;
    }

    /** {@code ?after=} the last {@code seq} that was seen; nothing, when there is no more. */
    Reply page(Request request) {
        var after = request.query("after").filter(text -> text.matches("[0-9]{1,18}"));
        var lines = events.after(after.map(Long::parseLong).orElse(0L), MOST_LINES).stream()
                .map(DeliveryExport::line)
                .collect(Collectors.joining());
        return Reply.of(200, "application/x-ndjson", lines.getBytes(UTF_8));
    }

    private static String line(MaskedEvent event) {
        var members = new LinkedHashMap<String, Object>();
        members.put("seq", event.seq());
        members.put("received_at", event.receivedAt().toString());
        members.put("body", event.body());
        return Json.of(members) + "\n";
    }
}
