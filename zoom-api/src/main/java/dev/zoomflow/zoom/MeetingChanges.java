package dev.zoomflow.zoom;

import dev.zoomflow.api.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What is to be different about a meeting; what is empty stays as it is.
 *
 * @param start to the second
 * @param duration in whole minutes
 */
public record MeetingChanges(
        Optional<String> topic,
        Optional<Instant> start,
        Optional<Duration> duration,
        Optional<String> agenda,
        Optional<Secret> password,
        Optional<String> timezone) {
    private static final MeetingChanges NONE = new MeetingChanges(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static MeetingChanges none() {
        return NONE;
    }

    public MeetingChanges topic(String text) {
        return new MeetingChanges(Optional.of(text), start, duration, agenda, password, timezone);
    }

    public MeetingChanges startingAt(Instant instant) {
        return new MeetingChanges(topic, Optional.of(instant), duration, agenda, password, timezone);
    }

    public MeetingChanges lasting(Duration length) {
        return new MeetingChanges(topic, start, Optional.of(length), agenda, password, timezone);
    }

    public MeetingChanges agenda(String text) {
        return new MeetingChanges(topic, start, duration, Optional.of(text), password, timezone);
    }

    public MeetingChanges password(Secret secret) {
        return new MeetingChanges(topic, start, duration, agenda, Optional.of(secret), timezone);
    }

    public MeetingChanges shownIn(String zone) {
        return new MeetingChanges(topic, start, duration, agenda, password, Optional.of(zone));
    }

    String body() {
        var members = new LinkedHashMap<String, Optional<?>>();
        members.put("topic", topic);
        members.put("start_time", start);
        members.put("duration", duration);
        members.put("agenda", agenda);
        members.put("password", password.map(Secret::reveal));
        members.put("timezone", timezone);
        return JsonWriter.object(members);
    }
}
