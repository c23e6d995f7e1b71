package dev.zoomflow.testkit.occurrence;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One time of a series.
 *
 * @param id milliseconds since 1970 of the start that the rule gave it; moving it leaves the id as it is
 * @param duration in minutes
 * @param changes what is not as in the series; nobody changes this object
 */
public record Occurrence(String id, Instant start, int duration, boolean deleted, ObjectNode changes) {
    static Occurrence at(Instant start, int duration) {
        return new Occurrence(Long.toString(start.toEpochMilli()), start, duration, false, Json.object());
    }

    public Instant end() {
        return start.plus(Duration.ofMinutes(duration));
    }

    public Occurrence movedTo(Instant newStart, int newDuration) {
        return new Occurrence(id, newStart, newDuration, deleted, changes);
    }

    public Occurrence with(ObjectNode newChanges) {
        return new Occurrence(id, start, duration, deleted, newChanges);
    }

    Occurrence asDeleted() {
        return new Occurrence(id, start, duration, true, changes);
    }

    /** As meetings list it. */
    public ObjectNode json() {
        return brief().put("duration", duration).put("status", deleted ? "deleted" : "available");
    }

    /** As events about registrants list it. */
    public ObjectNode brief() {
        return Json.object().put("occurrence_id", id).put("start_time", ZoomTime.utc(start));
    }
}
