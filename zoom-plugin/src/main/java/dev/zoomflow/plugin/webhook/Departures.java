package dev.zoomflow.plugin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zoomflow.api.event.Event;
import dev.zoomflow.api.event.Subject;
import dev.zoomflow.plugin.message.Message;
import java.util.Optional;

/** Users who left: they removed the app, or their account deleted them. */
final class Departures {
    private Departures() {}

    /** Who was deactivated or moved to another account may come back: only access ends then. */
    static Optional<Subject> of(Event event) {
        if (event.type().equals("app_deauthorized")) {
            return event.endsAccess() ? Optional.of(event.subject()) : Optional.empty();
        }
        return event.type().equals("user.deleted") && !event.subject().account().isEmpty()
                ? deleted(event)
                        .map(user -> Subject.of(
                                event.subject().app(), event.subject().account(), user))
                : Optional.empty();
    }

    private static Optional<String> deleted(Event event) {
        return Message.read(event.json().getBytes(UTF_8), event.json())
                .map(message ->
                        message.path("payload").path("object").path("id").text())
                .filter(user -> !user.isEmpty());
    }
}
