package dev.zoomflow.testkit.tracking;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.http.Request;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.meeting.MeetingEntry;
import dev.zoomflow.testkit.meeting.MeetingFinder;
import dev.zoomflow.testkit.registration.Registrations;
import dev.zoomflow.testkit.rest.Caller;
import dev.zoomflow.testkit.rest.Family;
import dev.zoomflow.testkit.world.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/webinars/{id}/tracking_sources}: from where people came to register. Thread-safe. */
public final class TrackingSources {
    private final Map<Long, List<Source>> byWebinar = new ConcurrentHashMap<>();
    private final Registrations registrations;

    private record Source(String id, String name, String url) {}

    public TrackingSources(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * The host makes one in the portal.
     *
     * @return its id, which registrations through it have in {@code source_id}
     */
    public String add(MeetingEntry webinar, String name) {
        String id = Identifiers.id();
        String page = webinar.details().path("registration_url").asString("");
        Source made = new Source(id, name, page + "?source=" + id);
        byWebinar.merge(
                webinar.id(),
                List.of(made),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
        return id;
    }

    public Family endpoints(MeetingFinder finder) {
        return endpoints -> endpoints.on(
                "GET /v2/webinars/{webinarId}/tracking_sources", (caller, request) -> list(finder, caller, request));
    }

    private Answer list(MeetingFinder finder, Caller caller, Request request) {
        MeetingEntry webinar = finder.of(caller, request);
        List<Source> sources = byWebinar.getOrDefault(webinar.id(), List.of());
        ObjectNode json = Json.object().put("total_records", sources.size());
        ArrayNode list = json.putArray("tracking_sources");
        sources.forEach(source -> list.add(row(webinar, source)));
        return Answer.json(200, json);
    }

    /** Who registered has seen the page; nobody else looks at it here. */
    private ObjectNode row(MeetingEntry webinar, Source source) {
        long came = registrations.from(webinar, source.id());
        ObjectNode json = Json.object().put("id", source.id()).put("source_name", source.name());
        json.put("tracking_url", source.url());
        return json.put("registration_count", came).put("visitor_count", came);
    }
}
