package dev.zoomflow.testkit.marketplace;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.time.Timeline;
import dev.zoomflow.testkit.world.Directory;
import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** New client secrets of apps; the one before works as well until its time is over. Thread-safe. */
final class SecretRotations {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration COUNTED = Duration.ofMinutes(15);
    private static final int MOST = 3;

    private final Map<String, Rotation> byApp = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> changes = new ConcurrentHashMap<>();
    private final Directory directory;
    private final Timeline timeline;

    /**
     * @param id of the new secret
     * @param until when the old one works
     */
    record Rotation(String id, String secret, Instant begun, Instant until) {}

    SecretRotations(Directory directory, Timeline timeline) {
        this.directory = directory;
        this.timeline = timeline;
    }

    /**
     * @throws ApiError when the time is too far off, or there were too many changes
     */
    synchronized Rotation begin(App app, Instant until) {
        Instant now = timeline.now();
        mustBeSoon(now, until);
        count(app, now);
        Rotation begun = new Rotation(Identifiers.id(), Identifiers.urlSafe(24), now, until);
        directory.retire(app.clientSecret(), app);
        directory.add(app.withClientSecret(begun.secret()));
        put(app, begun);
        return begun;
    }

    /**
     * @throws ApiError when none was begun, the time is too far off, or there were too many changes
     */
    synchronized Rotation change(App app, Instant until) {
        Rotation known = Optional.ofNullable(byApp.get(app.clientId()))
                .orElseThrow(() -> new ApiError(404, 1401, "Secret ID does not exist."));
        mustBeSoon(known.begun(), until);
        count(app, timeline.now());
        Rotation changed = new Rotation(known.id(), known.secret(), known.begun(), until);
        put(app, changed);
        return changed;
    }

    private static void mustBeSoon(Instant begun, Instant until) {
        if (until.isAfter(begun.plus(LONGEST))) {
            throw new ApiError(400, 2001, "Invalid value of request param `revoke_old_secret_time`.");
        }
    }

    private void count(App app, Instant now) {
        List<Instant> recent = changes.computeIfAbsent(app.clientId(), id -> new ArrayList<>());
        recent.removeIf(at -> !at.isAfter(now.minus(COUNTED)));
        if (recent.size() >= MOST) {
            throw new ApiError(
                    400,
                    2000,
                    "Working on processing your request. Can only change client secret rotate schedule 3 times in 15"
                            + " minutes.");
        }
        recent.add(now);
    }

    private void put(App app, Rotation rotation) {
        byApp.put(app.clientId(), rotation);
        if (rotation.until().isAfter(timeline.now())) {
            timeline.at(rotation.until(), () -> end(app, rotation));
        } else {
            end(app, rotation);
        }
    }

    /** Unless the time was changed meanwhile. */
    private synchronized void end(App app, Rotation rotation) {
        if (rotation.equals(byApp.get(app.clientId()))) {
            directory.forgetRetired(app);
        }
    }
}
