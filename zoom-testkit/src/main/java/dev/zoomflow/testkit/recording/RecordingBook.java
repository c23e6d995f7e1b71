package dev.zoomflow.testkit.recording;

import dev.zoomflow.testkit.world.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All recordings, and the tokens that fetch their files. Thread-safe. */
public final class RecordingBook {
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);

    private final InstantSource clock;
    private final List<Recording> recordings = new ArrayList<>();
    private final Map<String, Instant> tokens = new HashMap<>();

    public RecordingBook(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(Recording recording) {
        recordings.add(recording);
    }

    /** By UUID, or the latest of a meeting's number. */
    public synchronized Optional<Recording> find(String idOrUuid) {
        return recordings.stream()
                .filter(recording -> recording.meeting().uuid().equals(idOrUuid)
                        || Long.toString(recording.meeting().id()).equals(idOrUuid))
                .reduce((earlier, later) -> later);
    }

    public synchronized Optional<RecordingFile> file(String id) {
        return recordings.stream()
                .flatMap(recording -> recording.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /** A token that opens every file for a day. */
    public synchronized String downloadToken() {
        String token = Identifiers.urlSafe(48);
        tokens.put(token, clock.instant().plus(TOKEN_LIFE));
        return token;
    }

    public synchronized boolean opens(String token) {
        Instant expiry = tokens.get(token);
        return expiry != null && clock.instant().isBefore(expiry);
    }
}
