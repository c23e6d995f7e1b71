package dev.zoomflow.zoom;

import dev.zoomflow.api.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A meeting to be: {@code NewMeeting.of("Tide tables").startingAt(noon).lasting(Duration.ofMinutes(30))}.
 *
 * @param start to the second; empty: the meeting is an instant one
 * @param duration in whole minutes; empty: Zoom's default
 * @param timezone in which Zoom shows it; empty: the host's
 */
public record NewMeeting(
        String topic,
        Optional<Instant> start,
        Optional<Duration> duration,
        Optional<String> agenda,
        Optional<Secret> password,
        Optional<String> timezone) {
    private static final int INSTANT = 1;
    private static final int SCHEDULED = 2;

    public static NewMeeting of(String topic) {
        return new NewMeeting(
                topic, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NewMeeting startingAt(Instant instant) {
        return new NewMeeting(topic, Optional.of(instant), duration, agenda, password, timezone);
    }

    public NewMeeting lasting(Duration length) {
        return new NewMeeting(topic, start, Optional.of(length), agenda, password, timezone);
    }

    public NewMeeting withAgenda(String text) {
        return new NewMeeting(topic, start, duration, Optional.of(text), password, timezone);
    }

    public NewMeeting withPassword(Secret secret) {
        return new NewMeeting(topic, start, duration, agenda, Optional.of(secret), timezone);
    }

    public NewMeeting shownIn(String zone) {
        return new NewMeeting(topic, start, duration, agenda, password, Optional.of(zone));
    }

    String body() {
        var members = new LinkedHashMap<String, Optional<?>>();
        members.put("topic", Optional.of(topic));
        members.put("type", Optional.of(start.isPresent() ? SCHEDULED : INSTANT));
        members.put("start_time", start);
        members.put("duration", duration);
        members.put("agenda", agenda);
        members.put("password", password.map(Secret::reveal));
        members.put("timezone", timezone);
        return JsonWriter.object(members);
    }
}
