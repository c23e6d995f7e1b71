package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.User;
import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.json.ZoomTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What became of a user's wish to have an app. Immutable. */
record AppRequest(String id, String app, User user, Status status, Instant at) {

    /** As the API calls it, in lower case. */
    enum Status {
        PENDING,
        APPROVED,
        REJECTED;

        static final List<String> WORDS = Stream.of(values()).map(Status::word).toList();

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean pending() {
        return status == Status.PENDING;
    }

    AppRequest decided(Status now) {
        return new AppRequest(id, app, user, now, at);
    }

    /** Among the requests for its app. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("request_user_id", user.id());
        json.put("request_user_name", user.displayName()).put("request_user_email", user.email());
        return json.put("request_date_time", ZoomTime.utc(at)).put("status", status.word());
    }

    /** Adds it to the app, among those of its user. */
    ObjectNode addTo(ObjectNode row) {
        row.put("request_id", id).put("request_date_time", ZoomTime.utc(at));
        return row.put("request_status", status.word());
    }
}
