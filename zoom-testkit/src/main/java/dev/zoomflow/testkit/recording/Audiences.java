package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who looked at recordings and who fetched files of them. Thread-safe. */
public final class Audiences {
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final InstantSource clock;

    /**
     * @param user nobody known, where a token for downloads opened the file
     * @param watched how long; nothing for a download
     */
    record Visit(String uuid, Instant at, Optional<User> user, Optional<Duration> watched) {
        boolean isView() {
            return watched.isPresent();
        }
    }

    Audiences(InstantSource clock) {
        this.clock = clock;
    }

    /** Somebody plays the recording of this session on its page. */
    public void watch(String uuid, User viewer, Duration time) {
        visits.add(new Visit(uuid, clock.instant(), Optional.of(viewer), Optional.of(time)));
    }

    void download(String uuid, Optional<User> user) {
        visits.add(new Visit(uuid, clock.instant(), user, Optional.empty()));
    }

    List<Visit> of(String uuid) {
        return visits.stream().filter(visit -> visit.uuid().equals(uuid)).toList();
    }
}
